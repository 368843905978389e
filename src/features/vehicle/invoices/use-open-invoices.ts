import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useChangeSearch } from '#src/ui/use-change-search.ts';

const NAME = 'invoice';

/**
 * Which invoices are open. The address may name one (`invoice=`): it opens when the address says
 * so, and closing it takes it out of there, so that a reload does not open it again. The functions
 * stay the same whatever the address becomes: 600 rows are not drawn again for a filter.
 */
export function useOpenInvoices() {
  const [params] = useSearchParams();
  const changeSearch = useChangeSearch();
  const target = params.get(NAME);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [followed, setFollowed] = useState<string | null>(null);
  if (target !== followed) {
    setFollowed(target);
    if (target !== null) setOpen(new Set(open).add(target));
  }

  const toggle = useCallback(
    (key: string) => {
      setOpen((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      });
      changeSearch((search) => search.delete(NAME, key));
    },
    [changeSearch],
  );

  const show = useCallback(
    (key: string) => changeSearch((search) => search.set(NAME, key)),
    [changeSearch],
  );

  return { open, target, toggle, show };
}
