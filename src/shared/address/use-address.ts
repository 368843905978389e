import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { session } from '#src/session/session.ts';
import { createPageState, type Params, read, type Values } from './page-state.ts';

const pageState = createPageState(window);

// What was typed is nobody else's: it goes with whoever typed it.
session.subscribe(() => {
  if (session.get().status === 'signed-out') pageState.forget();
});

/**
 * What the page is asked for: the values of `params`, which stay the same object, read from the
 * address or from the page's memory; how to change some of them in place ("back" still leaves the
 * page); and a link to the same page asked otherwise. The functions stay the same whatever changes.
 */
export function useAddress<P extends Params>(params: P) {
  const place = useLocation();
  const search = useSyncExternalStore(pageState.subscribe, () => pageState.searchOf(place));
  const texts = useSyncExternalStore(pageState.subscribe, () => pageState.textsOf(place));
  const values = useMemo(() => read(params, search, texts), [params, search, texts]);
  useEffect(() => pageState.enter(place), [place]);
  return {
    values,
    change: useCallback(
      (change: Partial<Values<P>> | ((before: Values<P>) => Partial<Values<P>>)) =>
        pageState.change(place, params, change),
      [place, params],
    ),
    linkTo: useCallback(
      (change: Partial<Values<P>>) => pageState.linkTo(place, params, change),
      [place, params],
    ),
  };
}
