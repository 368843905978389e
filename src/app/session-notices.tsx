import { Button, Modal } from '@mantine/core';
import { useDisclosure, useInterval, useNetwork } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SignInForm } from '#src/features/login/sign-in-form.tsx';
import { useSignIn } from '#src/features/login/use-sign-in.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { session } from '#src/session/session.ts';
import { useSession, useSessionState } from '#src/session/use-session.ts';
import { signOut } from './guard.ts';
import { messages } from './messages.ts';
import classes from './session-notices.module.css';

const MINUTE = 60_000;
const WARN_BEFORE = 5 * MINUTE;
const CHECK_EVERY = 15_000;

/** What the whole page should know: offline, the session about to end, the session ended. */
export function SessionNotices() {
  const text = useMessages(messages);
  const { online } = useNetwork();
  const { status } = useSessionState();
  const { expiresAt, token } = useSession();
  const remaining = expiresAt - useNow();
  const [renewing, renew] = useDisclosure(false);

  useEffect(() => {
    if (remaining <= 0) session.expire(token);
  }, [remaining, token]);

  return (
    <>
      {!online && (
        <p className={classes.bar} role="status">
          {text.offline}
        </p>
      )}
      {status === 'active' && remaining > 0 && remaining <= WARN_BEFORE && (
        <p className={classes.bar} role="status">
          {text.expiring(Math.ceil(remaining / MINUTE))}{' '}
          <Button size="compact-sm" variant="default" onClick={renew.open}>
            {text.renew}
          </Button>
        </p>
      )}
      <SignInAgain opened={status === 'expired' || renewing} onClose={renew.close} />
    </>
  );
}

/** The clock, read every few seconds: enough for minutes. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), CHECK_EVERY, { autoInvoke: true });
  return now;
}

/** Sign-in over the page, which stays as it was; what had failed for want of a token is asked again. */
function SignInAgain({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const text = useMessages(messages);
  const { network, username } = useSession();
  const { status } = useSessionState();
  const queryClient = useQueryClient();
  const signIn = useSignIn(() => {
    onClose();
    void queryClient.refetchQueries({ predicate: (query) => query.state.status === 'error' });
  });
  const expired = status === 'expired';
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={expired ? text.expiredTitle : text.renew}
      withCloseButton={!expired}
      closeOnEscape={!expired}
      closeOnClickOutside={!expired}
      centered
    >
      {expired && <p className={classes.body}>{text.expiredBody}</p>}
      <SignInForm signIn={signIn} again={{ network, username }} />
      {expired && (
        <Button
          className={classes.leave ?? ''}
          variant="subtle"
          color="gray"
          fullWidth
          onClick={signOut}
        >
          {text.signOut}
        </Button>
      )}
    </Modal>
  );
}
