import { Button, Modal } from '@mantine/core';
import { SignInForm } from '#src/features/login/sign-in-form.tsx';
import { useSignIn } from '#src/features/login/use-sign-in.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { session } from '#src/session/session.ts';
import { useSession, useSessionState } from '#src/session/use-session.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { messages } from './messages.ts';
import classes from './session-notices.module.css';

interface SignInAgainProps {
  opened: boolean;
  onClose: () => void;
}

/** Asks for the password in a dialog, while the page behind stays as it was. */
export default function SignInAgain({ opened, onClose }: SignInAgainProps) {
  const text = useMessages(messages);
  const { close } = useMessages(commonMessages);
  const { network, username } = useSession();
  const { status } = useSessionState();
  // While the dialog fades out, another press would send the password again.
  const signIn = useSignIn(!opened);
  const expired = status === 'expired';
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      closeOnEscape={!expired}
      closeOnClickOutside={!expired}
      centered
    >
      <Modal.Content>
        {/* Mantine's own is a <header>, and next to the page's that would be a second banner. */}
        <div className={classes.head}>
          <Modal.Title>{expired ? text.expiredTitle : text.renew}</Modal.Title>
          {!expired && <Modal.CloseButton aria-label={close} />}
        </div>
        <Modal.Body>
          {expired && <p className={classes.body}>{text.expiredBody}</p>}
          <SignInForm signIn={signIn} again={{ network, username }} />
          {expired && (
            <Button
              className={classes.leave ?? ''}
              variant="subtle"
              color="gray"
              fullWidth
              onClick={session.close}
            >
              {text.signOut}
            </Button>
          )}
        </Modal.Body>
      </Modal.Content>
    </Dialog>
  );
}
