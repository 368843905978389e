/** The names of everything that the page keeps for a reload begin with this. */
const PREFIX = 'vision360.';

export const tabKey = (name: string): string => PREFIX + name;

/** The tab's own storage; null if the browser refuses it. */
export function tabStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : sessionStorage;
  } catch {
    return null;
  }
}

/** Removes everything that the page keeps in the tab, whichever part of the page kept it. */
export function forgetTab(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX)) storage.removeItem(key);
}
