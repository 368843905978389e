import { useAddress } from '#src/shared/address/use-address.ts';
import { type Filter, noFilter } from './list/model.ts';
import { listParams } from './list-params.ts';

/** What is asked of the list, and how to ask it otherwise. */
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

export type ListFilter = ReturnType<typeof useListFilter>;
