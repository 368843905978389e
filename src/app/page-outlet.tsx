import { Outlet, useLocation } from 'react-router';
import { useSession } from '#src/session/use-session.ts';

/**
 * Gives every subject its own page, and every user too, so that nothing from one page (open rows, a
 * question under way) shows up on the next. The first parts of the path name the subject: the
 * network, then a vehicle or a member. A vehicle's panels together are one page.
 */
export function PageOutlet() {
  const { network, username } = useSession();
  const subject = useLocation().pathname.split('/', 4).join('/');
  return <Outlet key={`${network} ${username} ${subject}`} />;
}
