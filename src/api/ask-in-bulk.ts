import { session } from '#src/session/session.ts';
import { toAppError } from './errors.ts';
import { queryClient } from './query-client.ts';

const tokenNow = (): string | null => {
  const state = session.get();
  return state.status === 'active' ? state.session.token : null;
};

/** Each call is a query of its own, so that the page hears whether it got through. It isn't kept. */
let calls = 0;

/**
 * For what is read in bulk. Asks again if a call was refused with a token that has been replaced
 * meanwhile, since nobody will sign in once more for it.
 * @param ask throws ApiFailure
 */
export async function askInBulk<T>(ask: () => Promise<T>): Promise<T> {
  const token = tokenNow();
  calls += 1;
  try {
    return await queryClient.fetchQuery({
      queryKey: ['in-bulk', calls],
      queryFn: ask,
      gcTime: 0,
    });
  } catch (thrown) {
    const now = tokenNow();
    const isRenewed = now !== null && now !== token;
    if (isRenewed && toAppError(thrown).kind === 'unauthorized') return askInBulk(ask);
    throw thrown;
  }
}
