import { session } from '#src/session/session.ts';
import { config } from './config.ts';
import { type Connection, createOpen, createTransport } from './transport.ts';

/** The page's own way to the API: same origin, the session's token. */
export const connection: Connection = {
  baseUrl: location.origin,
  version: config.apiVersion,
  token: () => {
    const state = session.get();
    return state.status === 'signed-out' ? null : state.session.token;
  },
  onUnauthorized: session.expire,
};

export const send = createTransport(connection);

/** For answers that are read while they arrive. */
export const open = createOpen(connection);
