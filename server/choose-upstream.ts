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
  const { hasDemoAccounts } = await import('./embedded/store/sqlite/demo-accounts.ts');
  return hasDemoAccounts(upstream.dataDir);
}
