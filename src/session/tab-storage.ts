/** What the page keeps for a reload of the tab has a name that begins so. */
const PREFIX = 'vision360.';

export const tabKey = (name: string): string => PREFIX + name;

/** The tab's own storage; null where the browser refuses it. */
export function tabStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : sessionStorage;
  } catch {
    return null;
  }
}

/** Takes away all that the page keeps in the tab, whichever part of it did. */
export function forgetTab(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX)) storage.removeItem(key);
}
