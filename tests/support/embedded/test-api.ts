import { pathOf, type ServiceName } from '#contract/services.ts';
import { type ServeOptions, serveStore } from '#server/embedded/serve-store.ts';
import { PASSWORD, testAccounts } from './test-network.ts';
import { makeTestStore, type TestContent, TODAY } from './test-store.ts';

export const API_VERSION = 'v1';
export type TestAccount = keyof typeof testAccounts;

export interface Call {
  token?: string | undefined;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, in place of `body`. */
  raw?: NonNullable<RequestInit['body']>;
  headers?: Record<string, string>;
  query?: string;
  network?: string;
  posCode?: string;
  method?: string;
  signal?: AbortSignal;
}

export type TestApi = Awaited<ReturnType<typeof openTestApi>>;

/** The API over its own store in a temporary folder, with a clock that the test moves. */
export async function openTestApi({
  campaigns,
  vehicles,
  ...options
}: Partial<ServeOptions> & TestContent = {}) {
  const { dataDir, file, place, remove } = await makeTestStore({
    ...(campaigns && { campaigns }),
    ...(vehicles && { vehicles }),
  });
  let time = new Date(`${TODAY}T10:00:00Z`).getTime();
  const api = await serveStore(place, {
    dataDir,
    apiVersion: API_VERSION,
    now: () => new Date(time),
    ...options,
  });
  const tokens = new Map<TestAccount, string>();

  async function call(service: ServiceName, options: Call = {}): Promise<Response> {
    const { token, body, raw, headers, query = '', network = 'trif', posCode = '920150' } = options;
    const path = pathOf(service, { version: API_VERSION, reseau: network, code_pdv: posCode });
    const post = body !== undefined || raw !== undefined;
    return api.fetch(
      new Request(`http://embedded.test${path}${query}`, {
        method: options.method ?? (post ? 'POST' : 'GET'),
        headers: {
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(post && { body: raw ?? JSON.stringify(body) }),
        ...(options.signal && { signal: options.signal }),
      }),
    );
  }

  return {
    dataDir,
    file,
    place,
    store: api.store,
    call,
    fetch: api.fetch,
    advance: (seconds: number) => {
      time += seconds * 1000;
    },
    /** Signs in once per account and remembers the token; `fresh` signs in again. */
    async tokenOf(name: TestAccount, { fresh = false } = {}): Promise<string> {
      const known = tokens.get(name);
      if (known !== undefined && !fresh) return known;
      const { username } = testAccounts[name];
      const body = { grant_type: 'password', username, password: PASSWORD };
      const answer: unknown = await (await call('token', { body })).json();
      if (!(answer instanceof Object) || !('access_token' in answer)) {
        throw new Error(`no token for ${username}`);
      }
      const token = String(answer.access_token);
      tokens.set(name, token);
      return token;
    },
    async close() {
      await api.close();
      await remove();
    },
  };
}
