import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useId, useRef, useState } from 'react';
import { useMessages } from '#src/i18n/lang.ts';
import { useSession } from '#src/session/use-session.ts';
import { useMemberCodes } from '#src/shared/campaigns/member-codes.ts';
import { onePress } from '#src/ui/one-press.ts';
import { useMemberReading } from './campaign-readings.ts';
import classes from './find-status.module.css';
import { findMessages } from './messages.ts';

/** A network's head has no campaigns, so it names the member whose campaigns are searched. */
export function MemberChoice({ initial }: { initial: string }) {
  const text = useMessages(findMessages);
  const { network } = useSession();
  const { codes, remember } = useMemberCodes(network);
  const { choose, read, memberCode } = useMemberReading();
  const [typed, setTyped] = useState(initial);
  const [isEmpty, setEmpty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = typed.trim();
    setEmpty(code === '');
    if (code === '') {
      input.current?.focus();
      return;
    }
    remember(code);
    if (code === memberCode) read();
    else choose(code);
  };
  return (
    <form onSubmit={submit} method="post" noValidate className={classes.form} {...onePress}>
      <TextInput
        ref={input}
        className={classes.code ?? ''}
        size="xs"
        label={text.memberCode}
        description={text.chooseTitle}
        error={isEmpty && text.emptyCode}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setEmpty(false);
        }}
        list={listId}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="search"
      />
      <datalist id={listId}>
        {codes.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      <Button type="submit" size="xs" variant="default">
        {text.choose}
      </Button>
    </form>
  );
}
