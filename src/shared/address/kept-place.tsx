import { type ReactNode, use, useMemo } from 'react';
import {
  type Location,
  UNSAFE_LocationContext as LocationContext,
  NavigationType,
  UNSAFE_RouteContext as RouteContext,
  useLocation,
} from 'react-router';

/** A place in the application, as the router describes it to the components that show it. */
export interface Kept {
  location: Location;
  route: React.ContextType<typeof RouteContext>;
}

/** Where the application is now. */
export const useHere = (): Kept => ({ location: useLocation(), route: use(RouteContext) });

/** The place of what was prepared beside another and never seen: it has no filters yet. */
export const neverSeen = ({ route }: Kept): Kept => ({ location: nowhere, route });

const nowhere: Location = { key: '', pathname: '', search: '', hash: '', state: null };

/**
 * What is inside stays at that place while the browser goes on. So what is kept out of sight keeps
 * its filters, and nothing in it is rendered again for a navigation that doesn't concern it. The
 * router has no public way to say this: these two contexts are where its hooks and links look.
 */
export function At({ place, children }: { place: Kept; children: ReactNode }) {
  const { location, route } = place;
  const value = useMemo(() => ({ location, navigationType: NavigationType.Pop }), [location]);
  return (
    <LocationContext value={value}>
      <RouteContext value={route}>{children}</RouteContext>
    </LocationContext>
  );
}
