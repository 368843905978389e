import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isLineThere, subscribeLine } from '#src/api/line.ts';
import { watchLine } from '#src/api/watch-line.ts';
import { askUnheardAgain } from './ask-unheard-again.ts';

/** What the page does once it is there, and nobody waits for. */
export function Later() {
  const queryClient = useQueryClient();
  useEffect(() => {
    const unsubscribe = subscribeLine(() => {
      if (isLineThere()) void askUnheardAgain(queryClient);
    });
    const end = watchLine(queryClient);
    return () => {
      unsubscribe();
      end();
    };
  }, [queryClient]);
  return null;
}
