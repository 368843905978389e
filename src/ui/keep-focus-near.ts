/** What takes the focus in place of something that stood in it. */
const AROUND = 'search, section, dialog, [role="dialog"], [role="tabpanel"], main';

const isThere = (element: HTMLElement): boolean => element.isConnected && element.checkVisibility();

/**
 * From now on, when what has the focus goes away, what is left of its surroundings gets it, and a button
 * that couldn't be used for a while gets it back: who has no mouse goes on from there. A piece that knows a
 * better place gives that the focus itself (`useKeptFocus`). Ends with the function that it returns.
 */
export function keepFocusNear(): () => void {
  let held: HTMLElement | null = null;
  let around: HTMLElement[] = [];
  let frame = 0;
  const hold = ({ target }: Event) => {
    held = target instanceof HTMLElement ? target : null;
    around = [];
    for (let at = held?.parentElement?.closest<HTMLElement>(AROUND); at; ) {
      around.push(at);
      at = at.parentElement?.closest<HTMLElement>(AROUND);
    }
  };
  // Who presses beside everything takes the focus away.
  const letGo = () => {
    held = null;
  };
  const restore = () => {
    const isWaiting = held?.isConnected && held.matches(':disabled');
    if (!held || isWaiting || document.activeElement !== document.body) return;
    const next = [held, ...around].find(isThere);
    if (next && next !== held && !next.hasAttribute('tabindex')) next.tabIndex = -1;
    next?.focus({ preventScroll: true });
  };
  const changes = new MutationObserver(() => {
    if (!held || document.activeElement !== document.body) return;
    // A piece may still move it in an effect.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(restore);
  });
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  addEventListener('focusin', hold);
  addEventListener('pointerdown', letGo, { capture: true });
  return () => {
    cancelAnimationFrame(frame);
    changes.disconnect();
    removeEventListener('focusin', hold);
    removeEventListener('pointerdown', letGo, { capture: true });
  };
}
