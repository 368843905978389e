import { Button, Stack, TextInput } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { type ChangeEvent, type FormEvent, type Ref, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useRights } from '#src/session/use-session.ts';
import { onePress } from '#src/ui/one-press.ts';
import { Panel } from '#src/ui/panel.tsx';
import { useKeptFocus } from '#src/ui/use-kept-focus.ts';
import { importStore, useImport } from './import-store.ts';
import { messages } from './messages.ts';
import classes from './send-form.module.css';
import { SendFailureNotice, SendProgress, TakenIn } from './send-outcome.tsx';

/** Asks for the member and the file; then shows what becomes of it. */
export function SendForm({ isOver }: { isOver: boolean }) {
  const text = useMessages(messages);
  const { memberCode } = useRights();
  const { network = '' } = useParams();
  const { memberId, file, send } = useImport();
  const [isTried, setTried] = useState(false);
  const memberField = useRef<HTMLInputElement>(null);
  const fileField = useRef<HTMLInputElement>(null);
  const typed = memberId ?? memberCode ?? '';
  const organizationId = typed.trim();
  const isSending = send.status === 'sending';
  // The button that was pressed is replaced by another one in its place.
  const button = useKeptFocus<HTMLButtonElement>(send.status);

  const sendFile = () => {
    setTried(true);
    if (organizationId === '') memberField.current?.focus();
    else if (!file) fileField.current?.focus();
    else void importStore.send({ network, memberId: organizationId });
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
            onChange={({ currentTarget }) => importStore.setMemberId(currentTarget.value)}
            error={isTried && organizationId === '' && text.memberIdMissing}
            readOnly={isSending}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <FileField
            ref={fileField}
            file={file}
            onChoose={importStore.choose}
            disabled={isSending}
            isOver={isOver}
            error={isTried && !file ? text.fileMissing : null}
          />
          {send.status === 'sending' && (
            <SendProgress ref={button} send={send} onCancel={importStore.cancel} />
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

interface FileFieldProps {
  ref: Ref<HTMLInputElement>;
  file: File | null;
  onChoose: (file: File) => void;
  disabled: boolean;
  /** Something is being dragged over the page. */
  isOver: boolean;
  error: string | null;
}

/**
 * A file input that looks like a place to drop a file. The page accepts the drop wherever it lands.
 */
function FileField({ ref, file, onChoose, disabled, isOver, error }: FileFieldProps) {
  const text = useMessages(messages);
  const format = useFormat();
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = currentTarget.files ?? [];
    if (chosen) onChoose(chosen);
    // Otherwise, choosing the same file again after a new export wouldn't count as a change.
    currentTarget.value = '';
  };
  return (
    <div>
      <label
        className={classes.drop}
        data-over={isOver}
        data-disabled={disabled}
        data-wrong={error !== null}
      >
        <IconFileZip className={classes.icon} aria-hidden />
        <span className={classes.name}>{text.file}</span>
        {file && (
          <span className={classes.chosen}>
            {file.name} · {format.bytes(file.size)}
          </span>
        )}
        {!disabled && (
          <span className={classes.hint}>{file ? text.fileChange : text.fileDrop}</span>
        )}
        <input
          className={classes.input}
          ref={ref}
          type="file"
          accept=".zip,application/zip,application/x-zip-compressed"
          onChange={choose}
          disabled={disabled}
          aria-invalid={error !== null}
          aria-describedby={error ? 'file-error' : undefined}
        />
      </label>
      {error && (
        <p id="file-error" className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
