import { useEffect, useRef } from 'react';

/**
 * For a control that may disappear when `state` changes. If it had the focus, the focus moves to
 * what this ref holds, instead of getting lost. If the focus was elsewhere, it stays there, and
 * nothing scrolls.
 */
export function useKeptFocus<Target extends HTMLElement>(state: unknown) {
  const target = useRef<Target>(null);
  const before = useRef(state);
  useEffect(() => {
    const { activeElement, body } = document;
    // A control that is disabled while it has the focus loses it a moment later.
    const isLost = activeElement === body || activeElement?.matches(':disabled');
    if (before.current !== state && isLost) target.current?.focus({ preventScroll: true });
    before.current = state;
  }, [state]);
  return target;
}
