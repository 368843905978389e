import { createApi } from '#server/api.ts';
import { createClientReader } from '#server/edge/client.ts';
import { createListener, listen } from '#server/listener.ts';
import { type Counters, memoryCounters } from '#server/sign-in/counters.ts';
import { createSignIns } from '#server/sign-in/sign-ins.ts';
import type { Upstream } from '#server/upstream.ts';
import { PASSWORD, testAccounts } from '#tests/support/embedded/test-network.ts';
import { type Answer, ask } from './ask.ts';

export const TOKEN = '/api/v1/service-authentification/token';
export const config = {
  apiVersion: 'v1',
  campaignsVersioned: false,
  networks: [{ code: 'trif', label: 'TRIF' }],
};
const OWNER = '192.0.2.1';
export const ATTACKER = '203.0.113.9';

const { username } = testAccounts.member;
export const right = { grant_type: 'password', username, password: PASSWORD };
export const guess = (index: number) => ({ ...right, password: `guess ${index}` });

/** After one turn, no other comes during a test, however slow the machine. */
function slowCounters(): Counters {
  const counters = memoryCounters();
  const consume = counters.turn.consume.bind(counters.turn);
  counters.turn.consume = (key, points) => consume(key, points, { customDuration: 3600 });
  return counters;
}

interface Sent {
  /** The owner's address, unless another is given. */
  from?: string;
  cookie?: string | undefined;
  path?: string;
  headers?: Record<string, string>;
}

/**
 * Signing in to an API, as both the guesser and the owner experience it; for tests. The loopback
 * stands for a trusted proxy, so that a test can come from any address.
 */
export async function serveLimited(upstream: Upstream, trusted = ['127.0.0.1']) {
  const api = createApi(upstream, config, createSignIns(slowCounters()));
  const listener = createListener(api.fetch, { readClient: createClientReader(trusted) });
  const url = await listen(listener.server, 0, '127.0.0.1');

  const post = (body: unknown, { from = OWNER, cookie, path = TOKEN, headers }: Sent = {}) =>
    ask(url, 'POST', path, {
      headers: { 'X-Forwarded-For': from, ...(cookie && { Cookie: cookie }), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  return {
    url,
    post,
    guessOften: (times: number, sent: Sent = {}): Promise<Answer[]> =>
      Promise.all(Array.from({ length: times }, (_, index) => post(guess(index), sent))),
    close: () => listener.drain(0),
  };
}

export type LimitedApi = Awaited<ReturnType<typeof serveLimited>>;

export const statuses = (answers: Answer[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(answers, ({ status }) => status)).map(([status, list]) => [
      status,
      list?.length ?? 0,
    ]),
  );

export const cookieOf = ({ headers }: Answer): string | undefined =>
  headers['set-cookie']?.[0]?.split(';', 1)[0];
