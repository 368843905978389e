import { useEffect, useRef, useState } from 'react';
import { failBy } from '#src/api/limits.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { session, whileSigningIn } from '#src/session/session.ts';

export interface Credentials {
  network: string;
  username: string;
  password: string;
}

/** In milliseconds: by then the form is there, and what it shows doesn't wait for the line. */
const AHEAD_AFTER = 1500;

type SignInCode = Awaited<ReturnType<typeof loadSignIn>>;
const loadSignIn = () => fetchCode(() => import('./sign-in-code.ts'));

/**
 * The code that reads the token, or says why there is none. It is loaded before anybody asks for it,
 * because the network may go while the password is being typed; and again whenever the network is
 * back. It is no lazy component: if it doesn't come, the form stays with what was typed.
 */
function useSignInCode() {
  const [code, setCode] = useState<SignInCode>();
  useEffect(() => {
    const ahead = () => void loadSignIn().then(setCode, () => {});
    const timer = setTimeout(ahead, AHEAD_AFTER);
    addEventListener('online', ahead);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', ahead);
    };
  }, []);
  return [code, setCode] as const;
}

/**
 * Gets a token and opens the session with it. While it does, another press sends nothing.
 * @param isOver somebody is signed in, although the form is still in sight: nothing is sent any more
 */
export function useSignIn(isOver: boolean) {
  const [code, setCode] = useSignInCode();
  const [failure, setFailure] = useState<{ thrown: unknown } | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  // The second half of a double click may come before the button is drawn anew.
  const isSent = useRef(false);

  const getToken = (credentials: Pick<Credentials, 'username' | 'password'>) =>
    whileSigningIn(async () => {
      const signal = session.signal();
      const until = failBy();
      const loaded = await loadSignIn();
      setCode(loaded);
      // If somebody signed out while the code was loading, we don't sign them in again.
      signal.throwIfAborted();
      return loaded.signIn(loaded.send, credentials, until);
    });

  async function send(
    { network, username, password }: Credentials,
    onFailure?: () => void,
  ): Promise<void> {
    if (isSent.current || isOver) return;
    isSent.current = true;
    setUnderWay(true);
    setFailure(null);
    try {
      const token = await getToken({ username, password });
      session.open({
        token: token.access_token,
        network,
        username,
        expiresAt: Date.now() + token.expires_in * 1000,
        scope: token.scope,
      });
    } catch (thrown) {
      setFailure({ thrown });
      onFailure?.();
    } finally {
      isSent.current = false;
      setUnderWay(false);
    }
  }
  return { send, failure, code, isPending: isUnderWay || isOver };
}
