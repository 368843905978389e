import { session } from '#src/session/session.ts';

/**
 * A browser may keep a page as it stands when it is left for another document (WebKit does, over
 * plain HTTP, whatever the headers say) and bring it back with its data and its token, though a later
 * page of the tab has signed out. So it comes back out of sight, and asks whether its session is
 * still the tab's; if not, it is loaded anew, which leads to sign-in.
 */
export function watchReturn(): void {
  const { style } = document.documentElement;
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) style.visibility = 'hidden';
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !session.isKept()) location.reload();
    else style.visibility = '';
  });
}
