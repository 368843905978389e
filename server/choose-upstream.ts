import type { Env } from './env.ts';
import type { Upstream } from './upstream.ts';

/** Imports only the upstream that is used, so that a proxy never loads the database. */
export async function chooseUpstream({ upstream, apiVersion, timeZone }: Env): Promise<Upstream> {
  if (upstream.kind === 'proxy') {
    const { openProxy } = await import('./proxy/upstream.ts');
    return openProxy({ ...upstream, apiVersion });
  }
  const { openEmbedded } = await import('./embedded/upstream.ts');
  return openEmbedded({ ...upstream, apiVersion, timeZone });
}
