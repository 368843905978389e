import { Button, Textarea } from '@mantine/core';
import { type SubmitEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useMessages } from '#src/i18n/lang.ts';
import { shorten } from '#src/shared/words/sentences.ts';
import { type LineLeftOut, readAgenda } from './agenda.ts';
import classes from './agenda-form.module.css';
import { plannerMessages } from './messages.ts';

interface AgendaFormProps {
  typed: string;
  onTyped: (typed: string) => void;
  onSubmit: () => void;
  onClear: () => void;
}

/** The list, and what is recognised in it while somebody types. */
export function AgendaForm({ typed, onTyped, onSubmit, onClear }: AgendaFormProps) {
  const text = useMessages(plannerMessages);
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const seen = useDeferredValue(typed);
  const { appointments, leftOut } = useMemo(() => readAgenda(seen), [seen]);
  const type = (next: string) => {
    onTyped(next);
    setEmpty(false);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isEmpty = readAgenda(typed).appointments.length === 0;
    setEmpty(isEmpty);
    if (isEmpty) field.current?.focus();
    else onSubmit();
  };
  return (
    <form className={classes.form} onSubmit={submit} method="post" noValidate>
      <Textarea
        ref={field}
        label={text.list}
        description={text.hint}
        classNames={{ input: classes.input ?? '' }}
        rows={8}
        resize="vertical"
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        error={empty && text.noPlate}
        autoComplete="off"
        spellCheck={false}
        autoFocus
      />
      <p className={classes.recognised} role="status">
        {seen.trim() !== '' && text.recognised(appointments.length)}
      </p>
      {seen.trim() !== '' && <LinesLeftOut lines={leftOut} />}
      <div className={classes.buttons}>
        <Button type="submit">{text.submit}</Button>
        {typed !== '' && (
          <Button
            variant="default"
            onClick={() => {
              onClear();
              field.current?.focus();
            }}
          >
            {text.clear}
          </Button>
        )}
      </div>
    </form>
  );
}

const MOST_SHOWN = 8;

/** Each line of the list that makes no row, with its number and the reason. */
export function LinesLeftOut({ lines }: { lines: readonly LineLeftOut[] }) {
  const text = useMessages(plannerMessages);
  if (lines.length === 0) return null;
  const hidden = lines.length - MOST_SHOWN;
  const reason = (line: LineLeftOut) =>
    line.reason === 'repeated' ? text.reasons.repeated(line.firstLine) : text.reasons[line.reason];
  return (
    <section className={classes.lines} aria-label={text.leftOut(lines.length)}>
      <p className={classes.title}>{text.leftOut(lines.length)}</p>
      <ul className={classes.list}>
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li key={line.line}>
            {text.line(line.line, shorten(line.text))} {reason(line)}
          </li>
        ))}
        {hidden > 0 && <li>{text.moreLines(hidden)}</li>}
      </ul>
    </section>
  );
}
