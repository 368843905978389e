import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { CodeGone } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Notice } from '#src/ui/notice.tsx';
import { reloadOnline, useReloadForCode } from '#src/ui/reload-online.ts';
import { routeErrorMessages } from './route-error-messages.ts';

/**
 * Shown if a page failed to load or to render; the rest of the application stays. Its messages are
 * there even if nothing else loads.
 */
export function RouteError() {
  const text = useMessages(routeErrorMessages);
  const isGone = useRouteError() instanceof CodeGone;
  const { title, body } = isGone ? text.codeGone : text.defect;
  useReloadForCode(isGone);
  useEffect(() => {
    if (!isGone) window.failures?.note('page');
  }, [isGone]);
  return (
    <Notice
      tone="error"
      title={title}
      wholePage
      action={{ label: text.reload, onClick: reloadOnline }}
    >
      {body}
    </Notice>
  );
}
