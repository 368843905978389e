import { useCallback, useState } from 'react';
import { key } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';

const params = { invoice: key };

/**
 * Which invoices are open. The address may name one (`invoice=`): it opens when the address says
 * so, and closing it takes it out of there, so that a reload does not open it again. The functions
 * stay the same whatever the address becomes: 600 rows are not drawn again for a filter.
 */
export function useOpenInvoices() {
  const { values, change } = useAddress(params);
  const target = values.invoice;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [followed, setFollowed] = useState<string | null>(null);
  if (target !== followed) {
    setFollowed(target);
    if (target !== null) setOpen(new Set(open).add(target));
  }

  const toggle = useCallback(
    (toggled: string) => {
      setOpen((before) => {
        const after = new Set(before);
        if (!after.delete(toggled)) after.add(toggled);
        return after;
      });
      change(({ invoice }) => (invoice === toggled ? { invoice: null } : {}));
    },
    [change],
  );

  const show = useCallback((shown: string) => change({ invoice: shown }), [change]);

  return { open, target, toggle, show };
}
