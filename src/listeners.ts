export interface Listeners {
  /** Returns what ends it. */
  subscribe: (listener: () => void) => () => void;
  tell: () => void;
}

/** Whoever wants to hear that something has changed. */
export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}
