import type { InvoiceFilter } from '#src/domain/invoice-filter.ts';
import { key, typedText } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';

const params = { job: key, member: key, text: typedText };

/** The filter as the address holds it, and in memory the text that was typed. */
export function useInvoiceFilter() {
  const { values, change } = useAddress(params);
  const filter: InvoiceFilter = values;
  return { filter, setFilter: change, isFiltered: Object.values(filter).some(Boolean) };
}
