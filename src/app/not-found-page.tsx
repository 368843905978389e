import { Link, Navigate, useLocation } from 'react-router';
import { formatPlate, readPlate } from '#rules/plate.ts';
import { config } from '#src/api/config.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { PlateSearch } from '#src/shared/vehicle/plate-search.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { messages } from './messages.ts';
import { wholeAddress } from './whole-address.ts';

/**
 * Shown at an address that is no page. If the address is only cut off, leads to the page that it
 * begins.
 */
export function NotFoundPage() {
  const text = useMessages(messages);
  const { pathname } = useLocation();
  const whole = wholeAddress(pathname, config.networks);
  if (whole !== null) return <Navigate to={whole} replace />;
  return (
    <Panel title={text.notFoundTitle} level={1}>
      <title>{`${text.notFoundTitle} · Vision 360`}</title>
      <p>{text.notFoundBody}</p>
      <PlateSearch initial={plateIn(pathname)} />
      <Link to={paths.home()}>{text.home}</Link>
    </Panel>
  );
}

/** The last part of an address that has the form of a plate; "" if none has. */
function plateIn(pathname: string): string {
  const plates = pathname.split('/').map((part) => readPlate(part));
  const plate = plates.findLast(({ kind }) => kind !== 'other' && kind !== 'empty');
  return plate ? formatPlate(plate.normalized) : '';
}
