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

/** Whether anybody could sign in with a password that everybody knows. */
export async function isDemonstration({ upstream }: Env): Promise<boolean> {
  if (upstream.kind === 'proxy') return false;
  const { engineAt } = await import('./embedded/store/engine.ts');
  const { placeOf } = await import('./embedded/store/place.ts');
  return engineAt(placeOf(upstream)).hasDemoAccounts();
}
