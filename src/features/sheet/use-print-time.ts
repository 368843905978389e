import { useWindowEvent } from '@mantine/hooks';
import { format } from 'date-fns';
import { useState } from 'react';
import { flushSync } from 'react-dom';

const wallClock = () => format(new Date(), 'yyyy-MM-dd HH:mm:ss');

/** "YYYY-MM-DD HH:mm:ss" at which the page goes to the printer; until then, at which it was opened. */
export function usePrintTime(): string {
  const [time, setTime] = useState(wallClock);
  // The browser takes the page as it is when its listeners return.
  useWindowEvent('beforeprint', () => flushSync(() => setTime(wallClock())));
  return time;
}
