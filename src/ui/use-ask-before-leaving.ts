import { useEffect } from 'react';
import { isLinkElsewhere } from '#src/leaving.ts';

/** The browser asks before it reloads or closes the page, until what this returns is called. */
export function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (!isLinkElsewhere(document.activeElement)) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}

/** While something would be lost with the page, the browser asks before it reloads or closes it. */
export function useAskBeforeLeaving(wouldLose: boolean): void {
  useEffect(() => (wouldLose ? askBeforeLeaving() : undefined), [wouldLose]);
}
