/** Brings a tab to the middle of its bar, which scrolls sideways, without moving the page. */
export function toMiddle(bar: HTMLElement | null, selector: string): void {
  const tab = bar?.querySelector<HTMLElement>(selector);
  if (!bar || !tab) return;
  bar.scrollTo({ left: tab.offsetLeft + (tab.offsetWidth - bar.clientWidth) / 2 });
}
