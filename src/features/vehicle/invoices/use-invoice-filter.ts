import { useSearchParams } from 'react-router';
import type { InvoiceFilter } from '#src/domain/invoice-filter.ts';

/** The filter's parts, by their names in the address. */
const names = { job: 'job', member: 'member', text: 'q' } as const;

/** The filter as the address holds it; what is not asked leaves nothing there. */
export function useInvoiceFilter() {
  const [params, setParams] = useSearchParams();
  const filter: InvoiceFilter = {
    job: params.get(names.job) || null,
    member: params.get(names.member) || null,
    text: params.get(names.text) ?? '',
  };
  const setFilter = (next: InvoiceFilter) =>
    setParams(
      (before) => {
        for (const part of ['job', 'member', 'text'] as const) {
          const value = next[part];
          if (value) before.set(names[part], value);
          else before.delete(names[part]);
        }
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  return { filter, setFilter, isFiltered: Object.values(filter).some(Boolean) };
}
