import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '#src/i18n/format.ts';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';
import { PrintedOf } from './printed-of.tsx';
import { MOST_ON_PAPER, useOnPaper } from './printing.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** Rows of a long list that are drawn at first, and that each "more" adds: a page is read in less. */
const STEP = 25;

const FIRST = { from: 0, to: STEP };

export interface Part {
  /** The first row that is drawn, and the one after the last. */
  from: number;
  to: number;
  total: number;
  showMore: (side: 'before' | 'after') => void;
  showAll: () => void;
}

/**
 * Which rows of a long list are drawn: the first ones, or those around the one that is asked for
 * (`wanted`, its place, or null), until more are asked for. On paper, all of them, up to a
 * limit.
 */
export function usePart(total: number, wanted: number | null, printed = MOST_ON_PAPER): Part {
  const [kept, setDrawn] = useState(FIRST);
  const [followed, setFollowed] = useState<number | null>(null);
  if (wanted !== followed) {
    setFollowed(wanted);
    if (wanted !== null && (wanted < kept.from || wanted >= kept.to)) {
      const from = Math.max(0, wanted - STEP / 2);
      setDrawn({ from, to: from + STEP });
    }
  }
  // A filter may leave none of the rows that were drawn.
  const drawn = kept.from < total ? kept : FIRST;
  const { from, to } = useOnPaper() ? { from: 0, to: printed } : drawn;
  return {
    from,
    to: Math.min(to, total),
    total,
    showMore: (side) =>
      setDrawn({
        from: side === 'before' ? Math.max(0, from - STEP) : from,
        to: side === 'after' ? to + STEP : to,
      }),
    showAll: () => setDrawn({ from: 0, to: Number.POSITIVE_INFINITY }),
  };
}

const messages = defineMessages({
  en: {
    drawn: (from: string, to: string, total: string) => `${from} to ${to} of ${total}`,
    before: 'Show those before',
    after: 'Show more',
    all: 'Show all',
  },
  fr: {
    drawn: (from: string, to: string, total: string) => `${from} à ${to} sur ${total}`,
    before: 'Afficher les précédentes',
    after: 'Afficher la suite',
    all: 'Tout afficher',
  },
});

interface ShowMoreProps {
  part: Part;
  side: 'before' | 'after';
  /** Whose rows they are, for who hears the buttons alone. */
  label: string;
}

/** At an end of a list of which a part is drawn: how much of it, and the way to the rest. */
export function ShowMore({ part, side, label }: ShowMoreProps) {
  const text = useMessages(messages);
  const { integer } = useFormat();
  const { from, to, total, showMore, showAll } = part;
  const isCut = side === 'before' ? from > 0 : to < total;
  const drawn = useKeptFocus<HTMLSpanElement>(isCut);
  if (useOnPaper()) return side === 'after' && <PrintedOf printed={to} total={total} />;
  if (total <= STEP || (side === 'before' && !isCut)) return null;
  return (
    <Group component="nav" gap="xs" my="sm" aria-label={label}>
      <span ref={drawn} tabIndex={-1} role="status">
        {text.drawn(integer(from + 1), integer(to), integer(total))}
      </span>
      {isCut && (
        <>
          <Button size="xs" variant="default" onClick={() => showMore(side)}>
            {text[side]}
          </Button>
          <Button size="xs" variant="default" onClick={showAll}>
            {text.all}
          </Button>
        </>
      )}
    </Group>
  );
}
