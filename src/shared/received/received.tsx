import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { foldText } from '#rules/fold-text.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { typedText } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { Fields } from '#src/ui/fields.tsx';
import { labelOfKey } from '#src/ui/other-fields.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ShowMore, usePart } from '#src/ui/show-more.tsx';
import { Clamp, Empty } from '#src/ui/text.tsx';
import { TextFilter } from '#src/ui/text-filter.tsx';
import { valueText } from '#src/ui/value-text.ts';
import { receivedMessages } from './messages.ts';
import classes from './received.module.css';

const params = { received: typedText };

/** A row as it was read: its documented fields, and any other that came with it. */
type ReceivedRow = { otherFields: Record<string, unknown> } & Record<string, unknown>;

interface ReceivedProps {
  /** All of them, of both kinds. */
  rows: readonly ReceivedRow[];
  /** The rows that hold the words that somebody looks for, none for all. */
  children: (words: string) => ReactNode;
}

/** Every row that the members' files brought, with all of its fields, from the answer that is there. */
export function Received({ rows, children }: ReceivedProps) {
  const text = useMessages(receivedMessages);
  const { integer } = useFormat();
  const { values, change } = useAddress(params);
  const words = values.received;
  const found = useMemo(() => holding(rows, words).length, [rows, words]);
  return (
    <Panel title={text.title}>
      <p className={classes.note}>{text.how}</p>
      <search className={classes.find}>
        <TextFilter
          label={text.find}
          placeholder={text.findHint}
          value={words}
          onChange={(received) => change({ received })}
          found={words === '' ? null : text.outOf(integer(found), integer(rows.length))}
        />
        {words !== '' && (
          <Button size="xs" variant="default" onClick={() => change({ received: '' })}>
            {text.clear}
          </Button>
        )}
      </search>
      {children(words)}
    </Panel>
  );
}

interface RowsProps {
  kind: 'clients' | 'lines';
  rows: readonly ReceivedRow[];
  words: string;
}

/** On paper, one reads a few of them; each has up to thirty fields. */
const MOST_PRINTED = 100;

export function ReceivedRows({ kind, rows, words }: RowsProps) {
  const text = useMessages(receivedMessages);
  const { title, none, row: name } = text.kinds[kind];
  const { integer } = useFormat();
  const found = useMemo(() => holding(rows, words), [rows, words]);
  const part = usePart(found.length, null, MOST_PRINTED);
  return (
    <section aria-label={title} className={classes.part}>
      <h3 className={classes.title}>
        {title}{' '}
        <span
          role="status"
          className={classes.count}
          translate={found.length === rows.length ? 'no' : undefined}
        >
          {found.length === rows.length
            ? integer(rows.length)
            : text.outOf(integer(found.length), integer(rows.length))}
        </span>
      </h3>
      {found.length === 0 && <Empty>{rows.length === 0 ? none : text.noneFound}</Empty>}
      <ol className={classes.rows}>
        {found.slice(part.from, part.to).map(([place, row]) => (
          <li key={place} className={classes.row}>
            <h4 className={classes.name}>{name(integer(place + 1))}</h4>
            <RowFields row={row} />
          </li>
        ))}
      </ol>
      <ShowMore part={part} side="after" label={title} />
    </section>
  );
}

/** All fields of a row, in the order of the documentation, then those that it doesn't know. */
function RowFields({ row: { otherFields, ...documented } }: { row: ReceivedRow }) {
  const text = useMessages(receivedMessages);
  const wordsOf = useValueWords();
  const labels: Readonly<Record<string, string>> = text.fields;
  const fields = [
    ...Object.entries(documented).map(([key, value]) => ({
      key,
      label: labels[key] ?? labelOfKey(key),
      value,
    })),
    ...Object.entries(otherFields).map(([key, value]) => ({
      key: `other/${key}`,
      label: labelOfKey(key),
      value,
    })),
  ];
  return (
    <Fields
      fields={fields.map(({ key, label, value }) => {
        const words = wordsOf(key, value);
        return { key, label, value: words === '' ? null : <Clamp verbatim>{words}</Clamp> };
      })}
    />
  );
}

/** Days, kilometres and euros as a reader writes them; all else as it came. */
function useValueWords() {
  const format = useFormat();
  return (key: string, value: unknown): string => {
    if (typeof value === 'number' && /mileage$/i.test(key)) return format.km(value);
    if (key === 'invoiceAmount' && typeof value === 'number') return format.euros(value);
    if (typeof value === 'string' && /date$/i.test(key)) return format.date(value);
    return valueText(value);
  };
}

/** The rows that hold all of the words, each with its place. */
function holding<Row extends ReceivedRow>(rows: readonly Row[], words: string): [number, Row][] {
  const wanted = foldText(words).split(' ').filter(Boolean);
  return [...rows.entries()].filter(([, row]) =>
    wanted.every((word) => textOf(row).includes(word)),
  );
}

/** There may be a hundred thousand, and each key asks for all of them. */
const texts = new WeakMap<ReceivedRow, string>();

/** What a row is found by. */
function textOf(row: ReceivedRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const { otherFields, ...documented } = row;
  const text = foldText(
    [...Object.values(documented), ...Object.values(otherFields)]
      .map(valueText)
      .filter(Boolean)
      .join(' '),
  );
  texts.set(row, text);
  return text;
}
