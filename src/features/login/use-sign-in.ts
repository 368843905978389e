import { failBy } from '#src/api/limits.ts';
import { send } from '#src/api/send.ts';
import { useSingleMutation } from '#src/api/use-single-mutation.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { session } from '#src/session/session.ts';

export interface Credentials {
  network: string;
  username: string;
  password: string;
}

/**
 * The code that reads the token, and says why there is none: fetched while the password is typed, not
 * before the form shows.
 */
export const loadSignIn = () => fetchCode(() => import('./sign-in-code.ts'));

/** Obtains a token and opens the session with it; `onSignedIn` runs once it is open. */
export function useSignIn(onSignedIn: (credentials: Credentials) => void) {
  return useSingleMutation({
    mutationKey: ['sign-in'],
    mutationFn: async ({ username, password }: Credentials) => {
      const signal = session.signal();
      const until = failBy();
      const { signIn } = await loadSignIn();
      // Who signed out while the code was on its way is not signed in again.
      signal.throwIfAborted();
      return signIn(send, { username, password }, until);
    },
    onSuccess: (token, credentials) => {
      session.open({
        token: token.access_token,
        network: credentials.network,
        username: credentials.username,
        expiresAt: Date.now() + token.expires_in * 1000,
        scope: token.scope,
      });
      onSignedIn(credentials);
    },
  });
}
