import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Choice } from '#src/ui/choice.tsx';
import {
  channelFlags,
  doubtKinds,
  type Filter,
  flagValues,
  type Sort,
  type Summary,
  sortKeys,
} from './list/model.ts';
import classes from './list-filters.module.css';
import { filterMessages, tableMessages } from './messages.ts';
import { postcodeOf } from './use-list-filter.ts';

interface ListFiltersProps {
  /** Where a search begins. */
  ref: Ref<HTMLInputElement>;
  summary: Summary;
  filter: Filter;
  sort: Sort | null;
  setFilter: (filter: Filter) => void;
  setSort: (sort: Sort | null) => void;
}

type ChoiceProps = Omit<ListFiltersProps, 'ref'>;

/** What to look for; each choice says how many there are, the flags go by their own names. */
export function ListFilters(props: ListFiltersProps) {
  const { ref, ...rest } = props;
  const { filter, setFilter } = rest;
  const text = useMessages(filterMessages);
  return (
    <search aria-label={text.filter} className={classes.filters}>
      <TextInput
        ref={ref}
        size="xs"
        type="search"
        className={classes.text ?? ''}
        label={text.text}
        placeholder={text.textHint}
        autoComplete="off"
        value={filter.text}
        onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
      />
      <MemberChoice {...rest} />
      <TextInput
        size="xs"
        label={text.postcode}
        placeholder={text.postcodeHint}
        inputMode="numeric"
        autoComplete="off"
        value={filter.postcode}
        onChange={(event) =>
          setFilter({ ...filter, postcode: postcodeOf(event.currentTarget.value) })
        }
      />
      {channelFlags.map((flag) => (
        <Choice
          key={flag}
          label={flag}
          all={text.all}
          choices={flagValues.map((value) => ({ value, label: text[value] }))}
          value={filter[flag]}
          onChange={(value) => setFilter({ ...filter, [flag]: value })}
        />
      ))}
      <DoubtChoice {...rest} />
      <SortChoice {...rest} />
    </search>
  );
}

/** Each rule, and what it infers from: a doubt is no verdict. */
export function HowDoubts() {
  const text = useMessages(filterMessages);
  return (
    <details className={classes.how}>
      <summary>{text.howTitle}</summary>
      <ul>
        {text.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function MemberChoice({ summary, filter, setFilter }: ChoiceProps) {
  const text = useMessages(filterMessages);
  const format = useFormat();
  return (
    <Choice
      label={text.member}
      all={text.allMembers}
      choices={summary.members.map(({ key, name, clients }) => ({
        value: key,
        label: `${name === key ? name : `${name} · ${key}`} (${format.integer(clients)})`,
      }))}
      value={filter.member}
      onChange={(member) => setFilter({ ...filter, member })}
    />
  );
}

function DoubtChoice({ summary, filter, setFilter }: ChoiceProps) {
  const text = useMessages(filterMessages);
  const format = useFormat();
  const label = (kind: keyof Summary['doubts'], name: string) => ({
    value: kind,
    label: `${name} (${format.integer(summary.doubts[kind])})`,
  });
  const names = { viePrivee: text.viePrivee, mobile: text.mobile, member: text.elsewhere };
  return (
    <Choice
      label={text.doubt}
      all={text.allDoubts}
      choices={[label('any', text.any), ...doubtKinds.map((kind) => label(kind, names[kind]))]}
      value={filter.doubt}
      onChange={(doubt) => setFilter({ ...filter, doubt })}
    />
  );
}

/** Where the table's headings are not shown; elsewhere they do the same. */
function SortChoice({ sort, setSort }: ChoiceProps) {
  const text = useMessages(filterMessages);
  const { client, postcode, member } = useMessages(tableMessages);
  const names = {
    name: client,
    postcode,
    member,
    relanceSms: 'relanceSms',
    relanceEmail: 'relanceEmail',
  };
  const orders = sortKeys.flatMap((key) => [
    { value: `${key}`, label: text.ascending(names[key]), sort: { key, descending: false } },
    { value: `-${key}`, label: text.descending(names[key]), sort: { key, descending: true } },
  ]);
  return (
    <div className={classes.sort}>
      <Choice
        label={text.sort}
        all={text.asItCame}
        choices={orders.map(({ value, label }) => ({ value, label }))}
        value={sort && `${sort.descending ? '-' : ''}${sort.key}`}
        onChange={(chosen) => setSort(orders.find(({ value }) => value === chosen)?.sort ?? null)}
      />
    </div>
  );
}
