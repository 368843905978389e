import { createContext, use, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { createListeners } from '#src/listeners.ts';

/** In CSS pixels: the width of an A4 page between the margins that `src/app/paper/paper.css` gives it. */
export const PAPER_WIDTH = 710;

/** Rows of a list that go to the printer; nobody reads more on paper, and the browser lays out each. */
export const MOST_ON_PAPER = 1000;

const { subscribe, tell } = createListeners();
let isPrinting = false;

/**
 * The browser prints the page as it is when its listeners return. The media query tells of what draws the
 * page for paper without a printer.
 */
function watch(): void {
  const media = matchMedia('print');
  const set = (next: boolean) => {
    if (next === isPrinting) return;
    isPrinting = next;
    flushSync(tell);
  };
  addEventListener('beforeprint', () => set(true));
  addEventListener('afterprint', () => set(media.matches));
  media.addEventListener('change', () => set(media.matches));
}

watch();

/** Whether what is inside is drawn for paper too; what is out of sight there isn't. */
const InSight = createContext<() => boolean>(() => true);
export const InSightProvider = InSight.Provider;

/** Whether the page is being printed and this part of it is in sight. */
export function useOnPaper(): boolean {
  const isInSight = use(InSight);
  return useSyncExternalStore(subscribe, () => isPrinting && isInSight());
}
