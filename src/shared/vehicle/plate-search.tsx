import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { normalizePlate } from '#rules/plate.ts';
import type { TypedPlate } from '#rules/typed-plate.ts';
import { ahead } from '#src/code-ahead.ts';
import type { readTyped } from '#src/domain/find/read-typed.ts';
import { fetchCode } from '#src/fetch-code.ts';
import type { Early } from '#src/head-start/early-keys.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths, type VehicleParams } from '#src/paths.ts';
import { useSession } from '#src/session/use-session.ts';
import { findElsewhere } from '#src/shared/find/find-elsewhere.ts';
import { Plate } from '#src/ui/plate.tsx';
import { Verbatim } from '#src/ui/text.tsx';
import { searchMessages } from './messages.ts';
import classes from './plate-search.module.css';

interface PlateSearchProps {
  initial?: string;
  /** One line above a vehicle that was searched for already. */
  compact?: boolean;
  /** It may stand on a line with other things, so what it says covers what is below it. */
  beside?: boolean;
  /** Whether typing here is what comes next. */
  wanted?: boolean;
  /** The page to open for a plate. */
  pathOf?: (vehicle: VehicleParams) => string;
  /** What it finds besides plates. Without it, what is clearly no plate goes to the palette. */
  finds?: Finds;
}

type ReadTyped = typeof readTyped;

/** A vehicle is in sight before anybody types there, and its page is heavy enough. */
const readerCode = ahead(() => fetchCode(() => import('#src/domain/find/read-typed.ts')));

interface Finds {
  label: string;
  hint: string;
  notPlate: string;
  /** @param isOther whether it is clearly no plate */
  onType: (typed: string, isOther: boolean) => void;
  onFind: (typed: string) => void;
  /** What was typed for this field before it was there. */
  takeEarly: () => Early | null;
}

/**
 * One field. While somebody types, it shows how it reads the plate. It never refuses to search.
 */
export function PlateSearch({
  initial = '',
  compact = false,
  beside = false,
  wanted = !compact,
  pathOf = paths.vehicle,
  finds,
}: PlateSearchProps) {
  const text = useMessages(searchMessages);
  const { network } = useSession();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(initial);
  const [empty, setEmpty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const readingId = useId();
  const { read, load } = useReader();
  const { plate, isOther } = read?.(typed) ?? { plate: null, isOther: false };

  const type = (next: string) => {
    setTyped(next);
    setEmpty(false);
    finds?.onType(next, read?.(next).isOther ?? false);
  };

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setEmpty(typed.trim() === '');
    if (typed.trim() === '') input.current?.focus();
    else void lookUp(typed);
  };

  const lookUp = async (typed: string) => {
    const reader = read ?? (await load());
    // Without its code, everything is a plate. Meanwhile the person may have gone elsewhere.
    const meant = reader?.(typed) ?? {
      plate: { normalized: normalizePlate(typed) },
      isOther: false,
    };
    if (!input.current) return;
    if (meant.isOther) (finds?.onFind ?? findElsewhere)(typed);
    else void navigate(pathOf({ network, plate: meant.plate.normalized }));
  };

  // A vehicle that turns out to be unknown: the field that was there already is now what matters.
  const takeCursor = useEffectEvent(() => {
    const early = finds?.takeEarly();
    input.current?.focus();
    if (early) type(early.typed);
    if (early?.isEntered) void lookUp(early.typed);
  });
  useLayoutEffect(() => {
    if (wanted) takeCursor();
  }, [wanted]);

  const size = compact ? 'xs' : 'lg';
  return (
    <search className={classes.search} data-compact={compact} data-beside={beside && !wanted}>
      <form onSubmit={submit} method="post" noValidate>
        <div className={classes.row}>
          <TextInput
            ref={input}
            className={classes.field}
            classNames={{ input: classes.input ?? '', label: classes.label ?? '' }}
            size={size}
            label={finds?.label ?? text.plate}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
            onFocus={() => void load()}
            data-plate={!isOther}
            error={empty && text.empty}
            autoComplete="off"
            autoCapitalize={finds ? 'off' : 'characters'}
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
            (!plate || plate.kind === 'empty' ? (
              finds ? (
                <Verbatim>{finds.hint}</Verbatim>
              ) : (
                text.hint
              )
            ) : isOther && finds ? (
              finds.notPlate
            ) : (
              <ReadAs plate={plate} onRepair={type} />
            ))}
        </div>
      </form>
    </search>
  );
}

function ReadAs({ plate, onRepair }: { plate: TypedPlate; onRepair: (typed: string) => void }) {
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

/** The code that reads what is typed. It is fetched with the first look at the field. */
function useReader() {
  const [read, setRead] = useState<ReadTyped>();
  const load = async (): Promise<ReadTyped | undefined> => {
    if (read) return read;
    const code = await readerCode().catch(() => undefined);
    setRead(() => code?.readTyped);
    return code?.readTyped;
  };
  return { read, load };
}
