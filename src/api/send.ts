import { fetchWithHeadStart } from '#src/head-start/head-start.ts';
import { currentLang } from '#src/i18n/lang.ts';
import { session } from '#src/session/session.ts';
import { config } from './config.ts';
import {
  type Call,
  type Connection,
  createOpen,
  createTransport,
  type Open,
  type Send,
} from './transport.ts';

/** How this page reaches the API: at its own origin, with the session's token. */
export const connection: Connection = {
  baseUrl: location.origin,
  version: config.apiVersion,
  token: () => {
    const state = session.get();
    return state.status === 'signed-out' ? null : state.session.token;
  },
  lang: currentLang,
  onUnauthorized: session.expire,
};

/**
 * A call ends together with the session in which it was made, because nobody else may see its
 * answer.
 */
const ofSession = (call: Call): Call => ({
  ...call,
  signal: AbortSignal.any([session.signal(), ...(call.signal ? [call.signal] : [])]),
});

const through = { ...connection, fetch: fetchWithHeadStart };
const sendAny = createTransport(through);
const openAny = createOpen(through);

export const send: Send = (service, call) => sendAny(service, ofSession(call));

/** For answers that are read while they arrive. */
export const open: Open = (service, call) => openAny(service, ofSession(call));
