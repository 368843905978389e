import { Link } from 'react-router';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { Panel } from '#src/ui/panel.tsx';
import { messages } from './messages.ts';

export function NotFoundPage() {
  const text = useMessages(messages);
  return (
    <Panel title={text.notFoundTitle} level={1}>
      <title>{`${text.notFoundTitle} · Vision 360`}</title>
      <p>{text.notFoundBody}</p>
      <Link to={paths.home()}>{text.home}</Link>
    </Panel>
  );
}
