import { pathOf } from '#contract/services.ts';
import type { AppConfig } from '#link/app-config.ts';
import { PAGE_FILES_ID } from '#link/page-files.ts';
import { APP_CONFIG_ID } from '#link/page-marks.ts';
import { everyCall, headersOf } from '#src/api/request-head.ts';
import { watchLeaving } from '#src/leaving.ts';
import { ownBuild } from '#src/own-build.ts';
import { askTabs } from '#src/session/ask-tabs.ts';
import type { Session } from '#src/session/session.ts';
import { thisPage } from '#src/session/tab-messages.ts';
import { tabKey, tabStorage } from '#src/session/tab-storage.ts';
import { createEarlyKeys } from './early-keys.ts';
import { watchFailures } from './failures.ts';
import type { HeadStart } from './head-start.ts';
import { tameMouse } from './mouse.ts';
import { createReloading } from './reloading.ts';
import { createUnsaved } from './unsaved.ts';

// Runs in the document's head, before the application has loaded. If somebody is signed in, here or
// in another tab, it loads the files of the page at this address and asks for the vehicle that the
// address names, while the application is still loading. If anything fails here, the application does
// it itself.
const { reportsFailures }: AppConfig = jsonOf(APP_CONFIG_ID);
window.leaving = watchLeaving(window);
if (reportsFailures) window.failures = watchFailures(window, ownBuild());
window.reloading = createReloading(
  () => location.reload(),
  createUnsaved(document),
  tabStorage(),
  () => window.failures?.note('code-gone'),
);
window.earlyKeys = createEarlyKeys(document);
tameMouse(window);
// A module that has come needs its link no more; a vehicle would end up with fifty of them.
document.addEventListener(
  'load',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'modulepreload') target.remove();
  },
  { capture: true },
);
try {
  const session = storedSession();
  if (session) begin(session);
  const asked = askTabs(thisPage(), session, sessionStorage);
  window.askedTabs = asked;
  if (!session) {
    void asked.answered.then(() => {
      const found = asked.found();
      if (found) begin(found);
    });
  }
} catch {}

function begin(session: Session): void {
  window.earlyKeys?.begin(location.pathname === '/');
  const files: string[] = jsonOf(PAGE_FILES_ID);
  fetchFiles(files);
  // An address without files isn't one of our pages.
  if (files.length > 0) window.headStart = askVehicle(session);
}

/** In the form in which `session.ts` keeps it. */
function storedSession(): Session | null {
  const session: Session | null = JSON.parse(sessionStorage.getItem(tabKey('session')) ?? 'null');
  return session && session.expiresAt > Date.now() ? session : null;
}

function jsonOf(id: string) {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null');
}

function fetchFiles(files: readonly string[]): void {
  for (const file of files) {
    const link = document.createElement('link');
    const isStyle = file.endsWith('.css');
    link.rel = isStyle ? 'preload' : 'modulepreload';
    if (isStyle) link.as = 'style';
    // The same settings as the application's own requests, or the files would be loaded twice.
    link.crossOrigin = '';
    link.href = file;
    document.head.append(link);
  }
}

/**
 * Asks exactly as `vehicleQuery` does. A plate that isn't in its normal form waits for the
 * application.
 */
function askVehicle({ network, token }: Session): HeadStart | undefined {
  const [, reseau, plate] =
    /^\/([^/]+)\/vehicles\/([A-Z0-9]+)(?:\/|$)/.exec(location.pathname) ?? [];
  if (reseau !== network || !plate) return undefined;
  const { apiVersion }: AppConfig = jsonOf(APP_CONFIG_ID);
  const lang = document.documentElement.lang === 'en' ? 'en' : 'fr';
  const path = pathOf('vision360', { version: apiVersion, reseau });
  const url = `${location.origin}${path}?lang=${lang}`;
  const body = JSON.stringify({ immatriculation: plate });
  const headers = { ...headersOf(lang, token), 'Content-Type': 'application/json' };
  const ending = new AbortController();
  const response = fetch(url, {
    ...everyCall,
    method: 'POST',
    headers,
    body,
    signal: ending.signal,
  });
  // If nobody takes the answer, nobody needs to hear of its failure.
  response.catch(() => {});
  return {
    url,
    authorization: `Bearer ${token}`,
    body,
    response,
    end: (reason) => ending.abort(reason),
  };
}
