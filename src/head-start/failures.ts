import {
  CLIENT_FAILURES,
  type ClientFailure,
  type FailureKind,
  patternOf,
} from '#link/client-failures.ts';

/** Tells the page's own server that something failed in it, and nothing of what was shown. */
export interface Failures {
  note: (kind: FailureKind) => void;
}

declare global {
  interface Window {
    /** There is none in development, nor if the server doesn't want to know. */
    failures?: Failures | undefined;
  }
}

/** A page that fails again and again says the same each time. */
const MOST = 5;

/** What of the browser is needed. */
export interface Watched {
  addEventListener: Window['addEventListener'];
  location: Pick<Location, 'origin' | 'pathname'>;
  navigator: Pick<Navigator, 'sendBeacon'>;
}

/**
 * From the document's head, so that it hears of an application that doesn't even start.
 * @param build the name of the page's build
 */
export function watchFailures(page: Watched, build: string): Failures {
  const told = new Set<string>();
  const failures: Failures = {
    note(kind) {
      const { origin, pathname } = page.location;
      const failure: ClientFailure = { kind, page: patternOf(pathname), build };
      const text = JSON.stringify(failure);
      if (told.has(text) || told.size === MOST) return;
      told.add(text);
      page.navigator.sendBeacon(origin + CLIENT_FAILURES, text);
    },
  };
  page.addEventListener('error', ({ error, filename }) => {
    // Not what an extension does, nor what a browser only remarks on.
    if (error && filename.startsWith(page.location.origin)) failures.note('error');
  });
  page.addEventListener('unhandledrejection', () => failures.note('rejection'));
  return failures;
}
