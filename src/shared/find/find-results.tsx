import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router';
import { LONGEST_PLATE, normalizePlate } from '#rules/plate.ts';
import { mayBeElse } from '#src/domain/find/may-be-else.ts';
import { mayBePlate } from '#src/domain/find/may-be-plate.ts';
import { readWanted } from '#src/domain/find/wanted.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useSession } from '#src/session/use-session.ts';
import { useMemberReading } from './campaign-readings.ts';
import classes from './find-results.module.css';
import { FindStatus } from './find-status.tsx';
import { FoundList } from './found-list.tsx';
import { findMessages } from './messages.ts';
import { useFound } from './use-found.ts';

const MOST = 20;

interface FindResultsProps {
  typed: string;
  /** How often the person has asked for it, by Enter or the button. */
  asked: number;
}

/**
 * What the field finds besides a plate, under it. Whoever asks for it by Enter gets the campaigns
 * read, if they can help; once they are, Enter leads to the first result.
 */
export default function FindResults({ typed, asked }: FindResultsProps) {
  const text = useMessages(findMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const { network } = useSession();
  const { found, total, without, searched, shown } = useFound(typed, MOST);
  const member = useMemberReading();
  const wanted = readWanted(typed);
  const isPlate = mayBePlate(typed);
  const list = useRef<HTMLDivElement>(null);
  /** The first one's number or address is only near to what was typed: Enter doesn't lead there. */
  const isAnother = wanted.hasContact && found[0]?.isNear === true;
  const act = useEffectEvent(() => {
    if (wanted.words.length > 0 && member.memberCode !== null && !member.state) member.read();
    else if (!isAnother) list.current?.querySelector('a')?.focus();
  });
  useEffect(() => {
    if (asked > 0) act();
  }, [asked]);
  // A plate needs no list that says that there is nothing in it.
  const isElse = mayBeElse(typed);
  if (!isElse && found.length === 0) return null;
  const plate = normalizePlate(typed);
  return (
    <section className={classes.results} aria-label={text.title}>
      <p className={classes.title} role="status">
        {total > 0 ? format.count(total, text.result, text.results) : text.none}
      </p>
      {without.length > 0 && <p className={classes.more}>{text.without(without)}</p>}
      <div ref={list}>{found.length > 0 && <FoundList found={found} />}</div>
      {total > found.length && (
        <p className={classes.more}>
          {text.first(format.integer(found.length), format.integer(total))}
        </p>
      )}
      {isElse && (
        <>
          <FindStatus searched={searched} shown={shown} wanted={wanted} />
          {!isPlate && /\d/.test(plate) && typed.trim().length <= LONGEST_PLATE && (
            <Button
              classNames={{ root: classes.plate ?? '', label: classes.plateLabel ?? '' }}
              size="compact-sm"
              variant="subtle"
              onClick={() => void navigate(paths.vehicle({ network, plate }))}
            >
              {text.asPlate(typed.trim())}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
