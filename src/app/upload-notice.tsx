import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useImport } from '#src/features/import/import-store.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useSession } from '#src/session/use-session.ts';
import { useAskBeforeLeaving } from '#src/ui/use-ask-before-leaving.ts';
import { messages } from './messages.ts';
import classes from './session-notices.module.css';

/**
 * An upload continues while other pages are open. They show that, and how it ended, and the browser
 * asks before it closes the tab.
 */
export default function UploadNotice() {
  const text = useMessages(messages);
  const importPath = paths.import(useSession().network);
  const isOnImport = useLocation().pathname === importPath;
  const { send } = useImport();
  const [seen, setSeen] = useState(send);
  if (isOnImport && seen !== send) setSeen(send);
  const isSending = send.status === 'sending';

  useAskBeforeLeaving(isSending);

  if (isOnImport || send.status === 'idle' || (seen === send && !isSending)) return null;
  return (
    <p
      className={classes.bar}
      data-tone={send.status === 'failed' ? undefined : 'calm'}
      role="status"
    >
      {text.upload[send.status]} <Link to={importPath}>{text.openImport}</Link>
    </p>
  );
}
