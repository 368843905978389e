import { Button, Textarea } from '@mantine/core';
import { type SubmitEvent, useRef, useState } from 'react';
import { readCodes } from '#src/domain/campaigns/read-codes.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { onePress } from '#src/ui/one-press.ts';
import classes from './members-page.module.css';
import { membersMessages } from './messages.ts';
import { Way } from './way.tsx';

interface PasteCodesProps {
  isOpen: boolean;
  /** Those that are compared already. */
  chosen: readonly string[];
  onAdd: (codes: readonly string[]) => void;
}

interface Taken {
  added: number;
  repeated: string[];
  already: string[];
}

/** Takes a list of codes from a mail, a sheet or a file, and says what it has taken of it. */
export function PasteCodes({ isOpen, chosen, onAdd }: PasteCodesProps) {
  const text = useMessages(membersMessages);
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const [taken, setTaken] = useState<Taken | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { codes, repeated } = readCodes(typed);
    setEmpty(codes.length === 0);
    field.current?.focus();
    if (codes.length === 0) return;
    const fresh = codes.filter((code) => !chosen.includes(code));
    const already = codes.filter((code) => chosen.includes(code));
    setTaken({ added: fresh.length, repeated, already });
    setTyped('');
    onAdd(fresh);
  };
  return (
    <Way title={text.paste} isOpen={isOpen}>
      <form onSubmit={submit} method="post" noValidate className={classes.paste} {...onePress}>
        <Textarea
          ref={field}
          size="xs"
          rows={3}
          resize="vertical"
          label={text.pasteLabel}
          description={text.pasteHint}
          error={isEmpty && text.pasteEmpty}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setEmpty(false);
          }}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" size="xs" variant="default">
          {text.pasteAdd}
        </Button>
        <p role="status" className={classes.small}>
          {taken && <TakenWords {...taken} />}
        </p>
      </form>
    </Way>
  );
}

function TakenWords({ added, repeated, already }: Taken) {
  const text = useMessages(membersMessages);
  const format = useFormat();
  return [
    text.added(format.integer(added), added === 1, added === 0),
    repeated.length > 0 && text.repeated(format.list(repeated), repeated.length === 1),
    already.length > 0 && text.already(format.list(already), already.length === 1),
  ]
    .filter(Boolean)
    .join(' ');
}
