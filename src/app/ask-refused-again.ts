import type { QueryClient } from '@tanstack/react-query';
import { toAppError } from '#src/api/errors.ts';

/**
 * Asks again for what is in sight and was refused because the session had ended. Anything that
 * failed for other reasons has a button of its own, and what is out of sight is asked for when
 * somebody looks at it.
 */
export const askRefusedAgain = (queryClient: QueryClient): Promise<void> =>
  queryClient.refetchQueries({
    type: 'active',
    predicate: ({ state: { error } }) =>
      error !== null && toAppError(error).kind === 'unauthorized',
  });
