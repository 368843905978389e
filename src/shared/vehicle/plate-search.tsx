import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Plate as ReadPlate, readPlate } from '#rules/plate.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths, type VehicleParams } from '#src/paths.ts';
import { useSession } from '#src/session/use-session.ts';
import { Plate } from '#src/ui/plate.tsx';
import { searchMessages } from './messages.ts';
import classes from './plate-search.module.css';

interface PlateSearchProps {
  initial?: string;
  /** One line above a vehicle that was searched for already. */
  compact?: boolean;
  /** Whether typing here is what comes next. */
  wanted?: boolean;
  /** The page to open for a plate. */
  pathOf?: (vehicle: VehicleParams) => string;
}

/**
 * One field. While somebody types, it shows how it reads the plate. It never refuses to search.
 */
export function PlateSearch({
  initial = '',
  compact = false,
  wanted = !compact,
  pathOf = paths.vehicle,
}: PlateSearchProps) {
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
    else void navigate(pathOf({ network, plate: plate.normalized }));
  };

  // A vehicle that turns out to be unknown: the field that was there already is now what matters.
  useEffect(() => {
    if (wanted) input.current?.focus();
  }, [wanted]);

  const size = compact ? 'xs' : 'lg';
  return (
    <search className={classes.search} data-compact={compact}>
      <form onSubmit={submit} method="post" noValidate>
        <div className={classes.row}>
          <TextInput
            ref={input}
            className={classes.field}
            classNames={{ input: classes.input ?? '', label: classes.label ?? '' }}
            size={size}
            label={text.plate}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setEmpty(false);
            }}
            error={empty && text.empty}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            aria-describedby={readingId}
          />
          <Button
            type="submit"
            size={size}
            variant={compact ? 'default' : 'filled'}
            className={classes.submit ?? ''}
          >
            {text.submit}
          </Button>
        </div>
        <div id={readingId} className={classes.reading} aria-live="polite">
          {(wanted || typed !== initial) &&
            (plate.kind === 'empty' ? text.hint : <ReadAs plate={plate} onRepair={setTyped} />)}
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
