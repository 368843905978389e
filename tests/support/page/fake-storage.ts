/** A tab's storage in memory; `items` is what it holds. */
export function fakeStorage(held: Readonly<Record<string, string>> = {}) {
  const items = new Map(Object.entries(held));
  const storage: Storage = {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
  return { storage, items };
}
