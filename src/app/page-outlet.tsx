import { Outlet, useLocation } from 'react-router';
import { useSession } from '#src/session/use-session.ts';

/**
 * Each thing that a page shows has a page of its own, and so has whoever sees it: nothing that one
 * holds or waits for (rows that are open, a question under way) is there on the next. What a page is
 * of, its path says first: the network, then a vehicle or a member. A vehicle's panels are one page.
 */
export function PageOutlet() {
  const { network, username } = useSession();
  const subject = useLocation().pathname.split('/', 4).join('/');
  return <Outlet key={`${network} ${username} ${subject}`} />;
}
