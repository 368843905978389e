import type { QueryClient } from '@tanstack/react-query';
import { toAppError } from '#src/api/errors.ts';

/**
 * Asks again for what is in sight and was refused for want of a session. What failed otherwise has a
 * button of its own; what is out of sight is asked for when somebody looks.
 */
export const askRefusedAgain = (queryClient: QueryClient): Promise<void> =>
  queryClient.refetchQueries({
    type: 'active',
    predicate: ({ state: { error } }) =>
      error !== null && toAppError(error).kind === 'unauthorized',
  });
