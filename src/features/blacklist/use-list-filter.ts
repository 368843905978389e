import { useState } from 'react';
import { useSearchParams } from 'react-router';
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

/** The address with the filter and the order in it; what is not asked leaves nothing there. */
export function paramsWith(
  before: URLSearchParams,
  { text: _, ...filter }: Filter,
  sort: Sort | null,
): URLSearchParams {
  const params = new URLSearchParams(before);
  const held = { ...filter, sort: sort && `${sort.descending ? '-' : ''}${sort.key}` };
  for (const [name, value] of Object.entries(held)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  return params;
}

/**
 * What is asked of the list. It stands in the address, except the text: that may be somebody's name
 * or number, and addresses are kept in histories and logs. The page forgets it when it is left.
 */
export function useListFilter() {
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState('');
  const filter: Filter = { ...filterOf(params), text };
  const sort = sortOf(params);
  const ask = (asked: Filter, order: Sort | null) => {
    setText(asked.text);
    const next = paramsWith(params, asked, order);
    // Typing words is no navigation.
    if (String(next) === String(params)) return;
    setParams(next, { replace: true, preventScrollReset: true });
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
