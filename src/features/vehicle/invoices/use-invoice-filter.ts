import { useSearchParams } from 'react-router';
import type { InvoiceFilter } from '#src/domain/invoice-filter.ts';
import { useChangeSearch } from '#src/ui/use-change-search.ts';

/** The filter's parts, by their names in the address. */
const names = { job: 'job', member: 'member', text: 'q' } as const;

/** The filter as the address holds it; what is not asked leaves nothing there. */
export function useInvoiceFilter() {
  const [params] = useSearchParams();
  const changeSearch = useChangeSearch();
  const filter: InvoiceFilter = {
    job: params.get(names.job) || null,
    member: params.get(names.member) || null,
    text: params.get(names.text) ?? '',
  };
  const setFilter = (change: Partial<InvoiceFilter>) =>
    changeSearch((search) => {
      for (const part of ['job', 'member', 'text'] as const) {
        const value = change[part];
        if (value) search.set(names[part], value);
        else if (value !== undefined) search.delete(names[part]);
      }
    });
  return { filter, setFilter, isFiltered: Object.values(filter).some(Boolean) };
}
