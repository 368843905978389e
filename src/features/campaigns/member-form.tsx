import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import classes from './member-form.module.css';
import { memberMessages } from './member-messages.ts';

interface MemberFormProps {
  network: string;
  /** Used before in this session: offered while typing. */
  codes: readonly string[];
  size: 'xs' | 'md';
  autoFocus?: boolean;
  /** A second thing to do with a code; the field is ready for the next one after it. */
  onAdd?: (code: string) => void;
}

/** Asks for a member's code and opens its campaigns. */
export function MemberForm({ network, codes, size, autoFocus = false, onAdd }: MemberFormProps) {
  const text = useMessages(memberMessages);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const code = typed.trim();

  /** Does it with the code, or says that there is none. */
  const withCode = (act: (code: string) => void) => {
    setMissing(code === '');
    if (code === '') input.current?.focus();
    else act(code);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    withCode((member) => void navigate(paths.campaigns(network, member)));
  };

  return (
    <search>
      <form onSubmit={submit} noValidate className={classes.form}>
        <TextInput
          ref={input}
          className={classes.field ?? ''}
          size={size}
          label={text.code}
          error={isMissing && text.missing}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setMissing(false);
          }}
          list={listId}
          autoFocus={autoFocus}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
        />
        <datalist id={listId}>
          {codes.map((used) => (
            <option key={used} value={used} />
          ))}
        </datalist>
        <Button type="submit" size={size} variant={onAdd ? 'filled' : 'default'}>
          {text.open}
        </Button>
        {onAdd && (
          <Button
            size={size}
            variant="default"
            onClick={() =>
              withCode((member) => {
                onAdd(member);
                setTyped('');
                input.current?.focus();
              })
            }
          >
            {text.add}
          </Button>
        )}
      </form>
    </search>
  );
}
