import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { session } from '#src/session/session.ts';
import { createPageState, type Params, type Place, read, type Values } from './page-state.ts';

const pageState = createPageState(window);

// What somebody has typed is private, so it leaves with them.
session.subscribe(() => {
  if (session.get().status === 'signed-out') pageState.forget();
});

/** How a link leads back to what was left at a place, with its filters and typed texts. */
export function backTo(place: Place) {
  const { to, state } = pageState.linkTo(place, {}, {});
  return { search: to.search, state };
}

/** What a link hands to another page beside the address. */
export const handOn = pageState.handOn;

/**
 * What the page is asked to show. Gives the values of `params` (which must stay the same object),
 * read from the address or from the page's memory; a function that changes some of them in place,
 * so that "back" still leaves the page; and a link to the same page with other values. A change of
 * the values leaves the functions the same.
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
