import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { watchReturn } from './app/return-to-page.ts';

watchReturn();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
