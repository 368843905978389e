import { useRouteError } from 'react-router';
import { toAppError } from '#src/api/errors.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { reloadOnline } from '#src/ui/reload-online.ts';
import { routeErrorMessages } from './route-error-messages.ts';

/** A page that failed to load or to render; the rest of the application stays. */
export function RouteError() {
  const text = useMessages(routeErrorMessages);
  const error = toAppError(useRouteError());
  // Its code could not be fetched: nothing is wrong with the page.
  if (error.kind === 'offline') return <Failure error={error} wholePage onRetry={reloadOnline} />;
  return (
    <Notice
      tone="error"
      title={text.title}
      wholePage
      action={{ label: text.reload, onClick: reloadOnline }}
    >
      {text.body}
    </Notice>
  );
}
