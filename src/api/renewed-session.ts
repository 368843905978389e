import { session } from '#src/session/session.ts';
import { toAppError } from './errors.ts';

const tokenNow = (): string | null => {
  const state = session.get();
  return state.status === 'active' ? state.session.token : null;
};

/**
 * For what is read in bulk: asks again if a call was refused with a token that has been replaced
 * meanwhile, since nobody will sign in once more for it.
 * @param ask throws ApiFailure
 */
export async function throughRenewal<T>(ask: () => Promise<T>): Promise<T> {
  const token = tokenNow();
  try {
    return await ask();
  } catch (thrown) {
    const now = tokenNow();
    const isRenewed = now !== null && now !== token;
    if (isRenewed && toAppError(thrown).kind === 'unauthorized') return throughRenewal(ask);
    throw thrown;
  }
}
