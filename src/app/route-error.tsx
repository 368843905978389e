import { useMessages } from '#src/i18n/lang.ts';
import { Notice } from '#src/ui/notice.tsx';
import { messages } from './messages.ts';

/** A page that failed to load or to render; the rest of the application stays. */
export function RouteError() {
  const text = useMessages(messages);
  return (
    <Notice
      tone="error"
      title={text.brokenTitle}
      wholePage
      action={{ label: text.reload, onClick: () => location.reload() }}
    >
      {text.brokenBody}
    </Notice>
  );
}
