import { useCallback, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

const NAME = 'invoice';

/**
 * Which invoices are open. The address may name one (`invoice=`): it opens when the address says
 * so, and closing it takes it out of there, so that a reload does not open it again. The functions
 * stay the same whatever the address becomes: 600 rows are not drawn again for a filter.
 */
export function useOpenInvoices() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const target = params.get(NAME);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [followed, setFollowed] = useState<string | null>(null);
  if (target !== followed) {
    setFollowed(target);
    if (target !== null) setOpen(new Set(open).add(target));
  }

  const setSearch = useCallback(
    (search: URLSearchParams) =>
      void navigate({ search: search.toString() }, { replace: true, preventScrollReset: true }),
    [navigate],
  );

  const toggle = useCallback(
    (key: string) => {
      setOpen((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      });
      const search = new URLSearchParams(window.location.search);
      if (search.get(NAME) !== key) return;
      search.delete(NAME);
      setSearch(search);
    },
    [setSearch],
  );

  const show = useCallback(
    (key: string) => {
      const search = new URLSearchParams(window.location.search);
      search.set(NAME, key);
      setSearch(search);
    },
    [setSearch],
  );

  return { open, target, toggle, show };
}
