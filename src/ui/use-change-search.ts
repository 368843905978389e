import { useCallback } from 'react';
import { useNavigate } from 'react-router';

/**
 * Changes what the address asks for, in its place: "back" still leaves the page. The change is made
 * to the address as it stands then, not as it was drawn last: two changes in a row lose nothing.
 * The function stays the same whatever the address becomes.
 */
export function useChangeSearch(): (change: (search: URLSearchParams) => void) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      const search = new URLSearchParams(window.location.search);
      const before = search.toString();
      change(search);
      const after = search.toString();
      if (after === before) return;
      void navigate({ search: after }, { replace: true, preventScrollReset: true });
    },
    [navigate],
  );
}
