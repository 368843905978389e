import { session } from '#src/session/session.ts';
import { config } from './config.ts';
import { createTransport } from './transport.ts';

/** The page's own way to the API: same origin, the session's token. */
export const send = createTransport({
  baseUrl: location.origin,
  version: config.apiVersion,
  token: () => {
    const state = session.get();
    return state.status === 'signed-out' ? null : state.session.token;
  },
  onUnauthorized: session.expire,
});
