import { useMutation } from '@tanstack/react-query';
import { send } from '#src/api/send.ts';
import { session } from '#src/session/session.ts';

export interface Credentials {
  network: string;
  username: string;
  password: string;
}

/** The code that reads the token: fetched while the password is typed, not before the form shows. */
export const loadSignIn = () => import('#src/api/sign-in.ts');

/** Obtains a token and opens the session with it; `onSignedIn` runs once it is open. */
export function useSignIn(onSignedIn: (credentials: Credentials) => void) {
  return useMutation({
    mutationFn: async ({ username, password }: Credentials) =>
      (await loadSignIn()).signIn(send, { username, password }),
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
