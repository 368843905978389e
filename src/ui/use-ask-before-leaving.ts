import { useEffect } from 'react';

/** A link that another program opens: the page stays where it is, and yet browsers announce its end. */
const isLinkElsewhere = (element: Element | null): boolean =>
  element instanceof HTMLAnchorElement && !element.protocol.startsWith('http');

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
