import { useEffect, useRef } from 'react';
import { type Location, NavigationType, useLocation, useNavigationType } from 'react-router';

/** Where somebody was led to what they were to see. It happens once: after that they move themselves. */
const led = new WeakSet<Location>();

/**
 * Brings what this ref holds into sight, with the focus on its link, when a link has led to it. On the
 * way back, the page stands where it was left instead.
 */
export function useInSight<Target extends HTMLElement>(isWanted: boolean) {
  const target = useRef<Target>(null);
  const place = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    if (!isWanted || isBack || led.has(place)) return;
    led.add(place);
    target.current?.scrollIntoView({ block: 'center' });
    target.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [isWanted, isBack, place]);
  return target;
}
