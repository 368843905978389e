import type { Ref } from 'react';
import { config } from '#src/api/config.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { writeSort } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { Choice } from '#src/ui/choice.tsx';
import { FoldedFilters } from '#src/ui/folded.tsx';
import { TextFilter } from '#src/ui/text-filter.tsx';
import {
  channelFlags,
  doubtKinds,
  type Filter,
  flagValues,
  noFilter,
  type Summary,
  sortKeys,
} from './list/model.ts';
import { flagWords } from './list/words.ts';
import classes from './list-filters.module.css';
import { listParams, postcodeOf } from './list-params.ts';
import { filterMessages, tableMessages } from './messages.ts';

interface ListFiltersProps extends Pick<ListFilter, 'filter' | 'sort' | 'change'> {
  /** The field in which a search begins. */
  ref: Ref<HTMLInputElement>;
  summary: Summary;
  /** What a set filter leaves; null if none is set. */
  found: string | null;
}

type ChoiceProps = Omit<ListFiltersProps, 'ref' | 'found'>;

/** What to look for. Each choice shows how many there are; the flags keep their own names. */
export function ListFilters(props: ListFiltersProps) {
  const { ref, found, ...rest } = props;
  const { filter, change } = rest;
  const text = useMessages(filterMessages);
  const lang = useLang();
  return (
    <FoldedFilters filter={filter}>
      <div className={classes.room}>
        <search aria-label={text.filter} className={classes.filters}>
          <TextFilter
            ref={ref}
            className={classes.text ?? ''}
            label={text.text}
            placeholder={text.textHint}
            value={filter.text}
            onChange={(words) => change({ text: words })}
            found={found}
          />
          <MemberChoice {...rest} />
          <TextFilter
            type="text"
            label={text.postcode}
            placeholder={text.postcodeHint}
            inputMode="numeric"
            clean={postcodeOf}
            value={filter.postcode}
            onChange={(postcode) => change({ postcode })}
          />
          {channelFlags.map((flag) => (
            <Choice
              key={flag}
              label={flagWords(flag, lang, config.relanceMeans).short}
              all={text.all}
              choices={flagValues.map((value) => ({ value, label: text[value] }))}
              value={filter[flag]}
              onChange={(value) => change({ [flag]: value })}
            />
          ))}
          <DoubtChoice {...rest} />
          <SortChoice {...rest} />
        </search>
      </div>
    </FoldedFilters>
  );
}

/** Explains each rule and what it infers from, because a doubt isn't a verdict. */
export function HowDoubts() {
  const text = useMessages(filterMessages);
  return (
    <details data-screen className={classes.how}>
      <summary>{text.howTitle}</summary>
      <ul>
        {[text.meanings[config.relanceMeans], ...text.how].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function MemberChoice({ summary, filter, change }: ChoiceProps) {
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
      onChange={(member) => change({ member })}
    />
  );
}

function DoubtChoice({ summary, filter, change }: ChoiceProps) {
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
      onChange={(doubt) => change({ doubt })}
    />
  );
}

/** For places where the table's headings aren't shown; elsewhere, the headings do the same. */
function SortChoice({ sort, change }: ChoiceProps) {
  const text = useMessages(filterMessages);
  const { client, postcode, member } = useMessages(tableMessages);
  const lang = useLang();
  const names = {
    name: client,
    postcode,
    member,
    relanceSms: flagWords('relanceSms', lang, config.relanceMeans).short,
    relanceEmail: flagWords('relanceEmail', lang, config.relanceMeans).short,
  };
  const orders = sortKeys.flatMap((by) => [
    { value: writeSort({ by, descending: false }), label: text.ascending(names[by]) },
    { value: writeSort({ by, descending: true }), label: text.descending(names[by]) },
  ]);
  return (
    <div className={classes.sort}>
      <Choice
        label={text.sort}
        all={text.asItCame}
        choices={orders}
        value={sort && writeSort(sort)}
        onChange={(chosen) => change({ sort: listParams.sort.read(chosen ? [chosen] : []) })}
      />
    </div>
  );
}

/** What is asked of the list, and how to ask for something else. */
export function useListFilter() {
  const { values, change } = useAddress(listParams);
  const { sort, ...filter } = values;
  return {
    filter: filter satisfies Filter,
    sort,
    change,
    clear: () => change(noFilter),
    isFiltered: Object.values(filter).some(Boolean),
  };
}

type ListFilter = ReturnType<typeof useListFilter>;
