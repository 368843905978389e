import { ASK_WITHIN } from '#src/session/ask-tabs.ts';
import { session } from '#src/session/session.ts';

/**
 * When somebody leaves the page for another document, a browser may keep it in memory and bring it
 * back later (WebKit does so over plain HTTP, whatever the headers say). Its data and its token
 * would then come back too, even if the tab has signed out meanwhile, or another tab has. So the page
 * comes back hidden, and checks whether its session is still the tab's. If not, it reloads, which
 * leads to sign-in. Then it asks the other tabs, which were not heard meanwhile.
 */
export function watchReturn(): void {
  const { style } = document.documentElement;
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) style.visibility = 'hidden';
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !session.isKept()) location.reload();
    else if (!persisted) style.visibility = '';
    else {
      session.ask();
      setTimeout(() => {
        style.visibility = '';
      }, ASK_WITHIN);
    }
  });
}
