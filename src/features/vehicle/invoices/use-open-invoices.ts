import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';

const NAME = 'invoice';

/**
 * Which invoices are open. The address may name one (`invoice=`): it opens when the address says
 * so, and closing it takes it out of there, so that a reload does not open it again.
 */
export function useOpenInvoices() {
  const [params, setParams] = useSearchParams();
  const target = params.get(NAME);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [followed, setFollowed] = useState<string | null>(null);
  if (target !== followed) {
    setFollowed(target);
    if (target !== null) setOpen(new Set(open).add(target));
  }

  const setTarget = useCallback(
    (key: string | null) =>
      setParams(
        (before) => {
          if (key === null) before.delete(NAME);
          else before.set(NAME, key);
          return before;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );

  const toggle = useCallback(
    (key: string) => {
      setOpen((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      });
      if (key === target) setTarget(null);
    },
    [target, setTarget],
  );

  return { open, target, toggle, show: setTarget };
}
