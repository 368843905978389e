import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Plate as ReadPlate, readPlate } from '#rules/plate.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useSession } from '#src/session/use-session.ts';
import { Plate } from '#src/ui/plate.tsx';
import { searchMessages } from './messages.ts';
import classes from './plate-search.module.css';

/**
 * One large field. While somebody types, it shows how it reads the plate. It never refuses to
 * search.
 */
export function PlateSearch({ initial = '' }: { initial?: string }) {
  const text = useMessages(searchMessages);
  const { network } = useSession();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(initial);
  const [empty, setEmpty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const readingId = useId();
  const plate = readPlate(typed);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setEmpty(plate.normalized === '');
    if (plate.normalized === '') input.current?.focus();
    else void navigate(paths.vehicle({ network, plate: plate.normalized }));
  };

  return (
    <search>
      <form onSubmit={submit} method="post" noValidate>
        <div className={classes.row}>
          <TextInput
            ref={input}
            className={classes.field}
            classNames={{ input: classes.input ?? '' }}
            size="lg"
            label={text.plate}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setEmpty(false);
            }}
            error={empty && text.empty}
            autoFocus
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            aria-describedby={readingId}
          />
          <Button type="submit" size="lg" className={classes.submit ?? ''}>
            {text.submit}
          </Button>
        </div>
        <div id={readingId} className={classes.reading} aria-live="polite">
          {plate.kind === 'empty' ? text.hint : <ReadAs plate={plate} onRepair={setTyped} />}
        </div>
      </form>
    </search>
  );
}

function ReadAs({ plate, onRepair }: { plate: ReadPlate; onRepair: (typed: string) => void }) {
  const text = useMessages(searchMessages);
  if (plate.kind === 'empty') return null;
  return (
    <>
      {plate.kind === 'other' ? (
        <span>{text.other}</span>
      ) : (
        <>
          <span className={classes.as}>{text.reading}</span> <Plate>{plate.display}</Plate>{' '}
          <span>{text[plate.kind]}</span>
        </>
      )}
      {plate.suggestion && (
        <span className={classes.repair}>
          {text.didYouMean}{' '}
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onRepair(plate.suggestion ?? '')}
          >
            {plate.suggestion}
          </Button>
        </span>
      )}
    </>
  );
}
