import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useChangeSearch } from '#src/ui/use-change-search.ts';
import {
  doubtKinds,
  type Filter,
  flagValues,
  noFilter,
  type Sort,
  sortKeys,
} from './list/model.ts';

/** The one of `values` that the address holds, null where it holds none of them. */
const oneOf = <const T extends string>(values: readonly T[], held: string | null): T | null =>
  values.find((value) => value === held) ?? null;

export function filterOf(params: URLSearchParams): Omit<Filter, 'text'> {
  return {
    member: params.get('member') || null,
    relanceSms: oneOf(flagValues, params.get('relanceSms')),
    relanceEmail: oneOf(flagValues, params.get('relanceEmail')),
    postcode: postcodeOf(params.get('postcode') ?? ''),
    doubt: oneOf([...doubtKinds, 'any'], params.get('doubt')),
  };
}

/** Digits only, at most five: nothing else that is typed there reaches the address. */
export const postcodeOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, 5);

/** "name", or "-name" from the end. */
export function sortOf(params: URLSearchParams): Sort | null {
  const held = params.get('sort') ?? '';
  const key = oneOf(sortKeys, held.replace(/^-/, ''));
  return key && { key, descending: held.startsWith('-') };
}

/** Puts the filter and the order into the address; what is not asked leaves nothing there. */
export function hold(
  search: URLSearchParams,
  { text: _, ...filter }: Filter,
  sort: Sort | null,
): void {
  const held = { ...filter, sort: sort && `${sort.descending ? '-' : ''}${sort.key}` };
  for (const [name, value] of Object.entries(held)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
}

/**
 * What is asked of the list. It stands in the address, except the text: that may be somebody's name
 * or number, and addresses are kept in histories and logs. The page forgets it when it is left.
 */
export function useListFilter() {
  const [params] = useSearchParams();
  const changeSearch = useChangeSearch();
  const [text, setText] = useState('');
  const filter: Filter = { ...filterOf(params), text };
  const sort = sortOf(params);
  const ask = (asked: Filter, order: Sort | null) => {
    setText(asked.text);
    changeSearch((search) => hold(search, asked, order));
  };
  return {
    filter,
    sort,
    setFilter: (asked: Filter) => ask(asked, sort),
    setSort: (order: Sort | null) => ask(filter, order),
    clear: () => ask(noFilter, sort),
    isFiltered: Object.values(filter).some(Boolean),
  };
}
