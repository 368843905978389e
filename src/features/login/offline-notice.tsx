import { useNetwork } from '@mantine/hooks';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './login-page.module.css';
import { offlineMessages } from './offline-messages.ts';

export function OfflineNotice() {
  const text = useMessages(offlineMessages);
  const { online } = useNetwork();
  return (
    <p className={classes.offline} role="status">
      {!online && text.offline}
    </p>
  );
}
