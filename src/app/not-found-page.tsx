import { Link, Navigate, useLocation } from 'react-router';
import { config } from '#src/api/config.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { Panel } from '#src/ui/panel.tsx';
import { messages } from './messages.ts';
import { wholeAddress } from './whole-address.ts';

/**
 * Shown at an address that is no page. If the address is only cut off, leads to the page that it
 * begins.
 */
export function NotFoundPage() {
  const text = useMessages(messages);
  const whole = wholeAddress(useLocation().pathname, config.networks);
  if (whole !== null) return <Navigate to={whole} replace />;
  return (
    <Panel title={text.notFoundTitle} level={1}>
      <title>{`${text.notFoundTitle} · Vision 360`}</title>
      <p>{text.notFoundBody}</p>
      <Link to={paths.home()}>{text.home}</Link>
    </Panel>
  );
}
