/**
 * When a page is left, browsers break off whatever it still loads: Firefox and WebKit as soon as another
 * one is asked for, which may answer long after. Nothing of that is a failure, and nobody should be told.
 */
export interface Leaving {
  /**
   * Resolves at once, unless the page is being left: then only when it has turned out to stay, because a
   * file came in place of a page, or no answer.
   */
  isOver: () => Promise<void>;
}

declare global {
  /** There is none in development, nor in a worker. */
  var leaving: Leaving | undefined;
}

/** In milliseconds: our server has answered by then, or a page says that it doesn't. */
const LEFT_WITHIN = 20_000;

/** The same failure, once it is one: while the page is being left, this doesn't resolve. */
export async function ifStaying<Failure>(failure: Failure): Promise<Failure> {
  await globalThis.leaving?.isOver();
  return failure;
}

/** A link that another program opens: the page stays where it is, and yet browsers announce its end. */
export const isLinkElsewhere = (element: Element | null): boolean =>
  element instanceof HTMLAnchorElement && !element.protocol.startsWith('http');

export function watchLeaving(page: Pick<Window, 'addEventListener' | 'document'>): Leaving {
  let over = Promise.resolve();
  page.addEventListener('beforeunload', () => {
    if (isLinkElsewhere(page.document.activeElement)) return;
    over = new Promise((resolve) => {
      setTimeout(resolve, LEFT_WITHIN);
      // It was kept in memory, and somebody came back to it.
      page.addEventListener('pageshow', () => resolve(), { once: true });
    });
  });
  return { isOver: () => over };
}
