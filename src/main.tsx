import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { watchReturn } from './app/return-to-page.ts';
import { createRouter } from './app/routes.tsx';
import { endHeadStartWith } from './head-start/head-start.ts';
import type { AskedTabs } from './session/ask-tabs.ts';
import { session } from './session/session.ts';

const isSignedOut = () => session.get().status === 'signed-out';

/** The document's own script has asked the other tabs, while the application was loading. */
async function takeOverSession({ answered, found, end }: AskedTabs): Promise<void> {
  if (isSignedOut()) await answered;
  const handed = found();
  if (handed && isSignedOut()) session.open(handed);
  end();
}

async function start(root: HTMLElement): Promise<void> {
  watchReturn();
  endHeadStartWith(session.signal());
  if (window.askedTabs) await takeOverSession(window.askedTabs);
  createRoot(root).render(<App router={createRouter()} />);
}

const root = document.getElementById('root');
if (root) void start(root);
