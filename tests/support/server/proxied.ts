import type { limitsOf } from '#link/limits.ts';
import { createApi } from '#server/api.ts';
import type { ProxySettings } from '#server/env.ts';
import { createListener, type ListenerOptions, listen } from '#server/listener.ts';
import { openProxy } from '#server/proxy/upstream.ts';

export const credentials = { clientId: 'client-2', clientSecret: 'hush-hush' };

/**
 * The proxy in front of the API at `url`, on a free loopback port; for tests.
 *
 * @param table the limits of each service, if a test cannot wait for the real ones
 * @param options of the listener, for the same reason
 */
export async function startProxied(
  url: string,
  settings: Partial<ProxySettings> = {},
  table?: typeof limitsOf,
  options: ListenerOptions = {},
) {
  const config = {
    apiVersion: 'v1',
    campaignsVersioned: false,
    networks: [
      { code: 'trif', label: 'TRIF' },
      { code: 'demo', label: 'Démo' },
    ],
    ...settings,
  };
  const upstream = openProxy(
    { kind: 'proxy', url, ...credentials, timeout: 20_000, ...config },
    table,
  );
  const listener = createListener(createApi(upstream, config).fetch, options);
  return {
    url: await listen(listener.server, 0, '127.0.0.1'),
    async close() {
      await listener.drain(0);
      await upstream.close();
    },
  };
}
