/** What a person could read on a page, and what the page tells machines. */
export interface Seen {
  /** Where it was seen: the name of the panel and of the page. */
  where: string;
  /** The page's texts, one per line. */
  text: string;
  /** Labels, hints, links and values. */
  said: string;
  /** The texts in charts. */
  drawn: string;
  /** The rows of tables, each as a list of texts. */
  rows: string[];
}

/** These functions run in the page, so each must stand on its own. */

export function look(where: string): Seen {
  const texts: string[] = [document.title];
  const drawn: string[] = [];
  const said: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.nodeValue?.trim() || parent?.closest('script, style, textarea')) continue;
    (parent?.closest('svg') ? drawn : texts).push(node.nodeValue);
  }
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of ['title', 'aria-label', 'alt', 'href', 'placeholder', 'aria-description']) {
      const value = element.getAttribute(name);
      if (value) said.push(value);
    }
    if (element instanceof HTMLInputElement) said.push(element.value);
  }
  const rows = [...document.querySelectorAll('tr')].map((row) => row.textContent);
  return { where, text: texts.join('\n'), said: said.join('\n'), drawn: drawn.join('\n'), rows };
}

/** Waits until the page shows no more signs of loading. */
export async function settle(limit: number): Promise<boolean> {
  const started = performance.now();
  const isWaiting = () =>
    document.querySelector(
      '.mantine-Skeleton-root, .mantine-Loader-root, [data-loading="true"], [aria-busy="true"]',
    ) !== null;
  let calm = 0;
  while (performance.now() - started < limit) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    calm = isWaiting() ? 0 : calm + 1;
    if (calm > 1) return true;
  }
  return false;
}

/** Goes to an address as a link in the application does: the page stays and its content changes. */
export function goTo(path: string): void {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate', { state: null }));
}

/** Opens the folded parts of the open panel one after the other, a few of each kind. */
export async function unfold(): Promise<void> {
  const panel = document.querySelector('main') ?? document.body;
  for (const details of panel.querySelectorAll('details')) details.open = true;
  const folded = [...panel.querySelectorAll<HTMLElement>('[aria-expanded="false"]')].slice(0, 4);
  for (const button of folded) {
    if (button.isConnected && !button.closest('[aria-haspopup]')) button.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Presses the first button, tab or link with that name; false if there is none. */
export function press(name: string): boolean {
  const pressable = document.querySelectorAll<HTMLElement>('button, [role="tab"], a');
  const found = [...pressable].find(({ textContent }) => textContent.trim() === name);
  found?.click();
  return found !== undefined;
}
