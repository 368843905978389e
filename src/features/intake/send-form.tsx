import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { useMessages } from '#src/i18n/lang.ts';
import { useRights } from '#src/session/use-session.ts';
import { onePress } from '#src/ui/one-press.ts';
import { Panel } from '#src/ui/panel.tsx';
import { useKeptFocus } from '#src/ui/use-kept-focus.ts';
import { FileField } from './file-field.tsx';
import { intake, useIntake } from './intake.ts';
import { messages } from './messages.ts';
import { SendFailureNotice } from './send-failure.tsx';
import { SendProgress } from './send-progress.tsx';
import { TakenIn } from './taken-in.tsx';

/** For which member, which file; then what becomes of it. */
export function SendForm({ isOver }: { isOver: boolean }) {
  const text = useMessages(messages);
  const { memberCode } = useRights();
  const { network = '' } = useParams();
  const { memberId, file, send } = useIntake();
  const [isTried, setTried] = useState(false);
  const memberField = useRef<HTMLInputElement>(null);
  const fileField = useRef<HTMLInputElement>(null);
  const typed = memberId ?? memberCode ?? '';
  const organizationId = typed.trim();
  const isSending = send.status === 'sending';
  // The button that was pressed gives way to another, in its place.
  const button = useKeptFocus<HTMLButtonElement>(send.status);

  const sendFile = () => {
    setTried(true);
    if (organizationId === '') memberField.current?.focus();
    else if (!file) fileField.current?.focus();
    else void intake.send({ network, memberId: organizationId });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sendFile();
  };

  return (
    <Panel title={text.form}>
      <form onSubmit={submit} method="post" noValidate {...onePress}>
        <Stack gap="md">
          <TextInput
            ref={memberField}
            label={text.memberId}
            description={memberCode ? text.memberIdOwn(memberCode) : text.memberIdNote}
            value={typed}
            onChange={({ currentTarget }) => intake.setMemberId(currentTarget.value)}
            error={isTried && organizationId === '' && text.memberIdMissing}
            readOnly={isSending}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <FileField
            ref={fileField}
            file={file}
            onChoose={intake.choose}
            disabled={isSending}
            isOver={isOver}
            error={isTried && !file ? text.fileMissing : null}
          />
          {send.status === 'sending' && (
            <SendProgress ref={button} send={send} onCancel={intake.cancel} />
          )}
          {send.status === 'failed' && <SendFailureNotice failure={send} onRetry={sendFile} />}
          {send.status === 'answered' && <TakenIn answer={send.answer} network={network} />}
          {!isSending && (
            <Button ref={button} type="submit" fullWidth>
              {text.send}
            </Button>
          )}
        </Stack>
      </form>
    </Panel>
  );
}
