import { failBy } from '#src/api/limits.ts';
import { send } from '#src/api/send.ts';
import { useSingleMutation } from '#src/api/use-single-mutation.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { session, whileSigningIn } from '#src/session/session.ts';

export interface Credentials {
  network: string;
  username: string;
  password: string;
}

/**
 * The code that reads the token, or says why there is none. It is loaded while the password is
 * being typed, not before the form shows.
 */
export const loadSignIn = () => fetchCode(() => import('./sign-in-code.ts'));

/**
 * Gets a token and opens the session with it.
 * @param isOver somebody is signed in, although the form is still in sight: nothing is sent any more
 */
export function useSignIn(isOver: boolean) {
  const signIn = useSingleMutation({
    mutationKey: ['sign-in'],
    mutationFn: ({ username, password }: Credentials) =>
      whileSigningIn(async () => {
        const signal = session.signal();
        const until = failBy();
        const { signIn } = await loadSignIn();
        // If somebody signed out while the code was loading, we don't sign them in again.
        signal.throwIfAborted();
        return signIn(send, { username, password }, until);
      }),
    onSuccess: (token, credentials) => {
      session.open({
        token: token.access_token,
        network: credentials.network,
        username: credentials.username,
        expiresAt: Date.now() + token.expires_in * 1000,
        scope: token.scope,
      });
    },
  });
  return { ...signIn, isPending: signIn.isPending || isOver };
}
