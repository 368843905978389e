import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useId, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import { onePress } from '#src/ui/one-press.ts';
import { SendButton } from '#src/ui/send-button.tsx';
import { useMemberCodes } from './member-codes.ts';
import classes from './member-form.module.css';
import { memberMessages } from './member-messages.ts';
import { periodSearch, usePeriod } from './period-search.ts';

interface MemberFormProps {
  network: string;
  /** Codes used before in this session, offered while somebody types. */
  codes: readonly string[];
  size: 'xs' | 'md';
  initial?: string;
  autoFocus?: boolean;
  /** A second action for a code. Returns why it failed, or null if it worked. */
  onAdd?: (code: string) => Promise<string | null>;
}

/** Asks for a member's code and opens its campaigns. */
export function MemberForm(props: MemberFormProps) {
  const { network, codes, size, initial = '', autoFocus = false, onAdd } = props;
  const text = useMessages(memberMessages);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState(initial);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const code = typed.trim();

  const isTyped = (): boolean => {
    setWrong(code === '' ? text.missing : null);
    if (code === '') input.current?.focus();
    return code !== '';
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isTyped()) void navigate(paths.campaigns(network, code));
  };
  /** Empties the field for the next code. A code that could not be added stays in it. */
  const add = async (adding: NonNullable<typeof onAdd>) => {
    if (!isTyped()) return;
    setAdding(true);
    const refusal = await adding(code);
    setAdding(false);
    setWrong(refusal);
    if (refusal === null) setTyped((now) => (now.trim() === code ? '' : now));
    input.current?.focus();
  };

  return (
    <search>
      <form
        onSubmit={submit}
        method="post"
        noValidate
        {...onePress}
        className={classes.form}
        data-actions={onAdd ? 2 : 1}
      >
        <TextInput
          ref={input}
          className={classes.field ?? ''}
          classNames={{ input: classes.input ?? '' }}
          size={size}
          label={text.code}
          error={wrong}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(null);
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
        <div className={classes.actions}>
          <Button type="submit" size={size} variant={onAdd ? 'filled' : 'default'}>
            {text.open}
          </Button>
          {onAdd && (
            <SendButton
              size={size}
              variant="default"
              loading={isAdding}
              onClick={() => void add(onAdd)}
            >
              {text.add}
            </SendButton>
          )}
        </div>
      </form>
    </search>
  );
}

/** The others are in the comparison. */
const MOST_SEEN = 5;

interface MemberSwitchProps {
  network: string;
  /** The member whose campaigns are shown. */
  current: string;
  /** There is no such member, so its code is put into the field to be corrected. */
  isUnknown: boolean;
}

/** Links to other members, for accounts that may see them; a member's account sees only its own. */
export function MemberSwitch({ network, current, isUnknown }: MemberSwitchProps) {
  const text = useMessages(memberMessages);
  const rights = useRights();
  const { codes } = useMemberCodes(network);
  const { integer } = useFormat();
  const { period } = usePeriod();
  const others = codes.filter((code) => code !== current);
  if (rights.role === 'member') return null;
  return (
    <div className={classes.switch}>
      <MemberForm
        key={`${current} ${isUnknown}`}
        initial={isUnknown ? current : ''}
        network={network}
        size="xs"
        codes={others}
      />
      <p className={classes.others}>
        {others.length > 0 && (
          <>
            {text.alsoSeen}{' '}
            {others.slice(0, MOST_SEEN).map((code) => (
              <Link key={code} to={paths.campaigns(network, code)} className={classes.link}>
                {code}
              </Link>
            ))}
            {others.length > MOST_SEEN && text.more(integer(others.length - MOST_SEEN))}
          </>
        )}
        <Link
          to={{ pathname: paths.campaigns(network), search: periodSearch(period) }}
          className={classes.link}
        >
          {text.compare}
        </Link>
      </p>
    </div>
  );
}
