import type { AppConfig } from '#link/app-config.ts';
import type { Env } from './env.ts';
import type { Upstream } from './upstream.ts';

/** What the page is told. Anybody who opens the sign-in page can read it. */
export function appConfigOf(env: Env, upstream: Upstream): AppConfig {
  return {
    upstream: upstream.kind,
    apiVersion: env.apiVersion,
    campaignsVersioned: env.upstream.kind === 'proxy' && env.upstream.campaignsVersioned,
    relanceMeans: env.relanceMeans,
    networks: upstream.networks,
    timeZone: env.timeZone,
    reportsFailures: env.clientFailures,
    demoAccounts: upstream.demoAccounts,
    demoVehicles: upstream.demoVehicles,
  };
}
