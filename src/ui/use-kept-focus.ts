import { useEffect, useRef } from 'react';

/**
 * A control that had the focus gives way with `state`: the focus goes to what this ref holds, rather
 * than nowhere. Who was elsewhere stays there, and nothing scrolls.
 */
export function useKeptFocus<Target extends HTMLElement>(state: unknown) {
  const target = useRef<Target>(null);
  const before = useRef(state);
  useEffect(() => {
    const { activeElement, body } = document;
    // A control that was disabled with the focus on it loses it a moment later.
    const isLost = activeElement === body || activeElement?.matches(':disabled');
    if (before.current !== state && isLost) target.current?.focus({ preventScroll: true });
    before.current = state;
  }, [state]);
  return target;
}
