import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { watchReturn } from './app/return-to-page.ts';
import { endHeadStartWith } from './head-start/head-start.ts';
import { session } from './session/session.ts';

watchReturn();
endHeadStartWith(session.signal());
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
