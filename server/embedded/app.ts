import { type Context, Hono } from 'hono';
import { type ServiceName, serviceNames, services } from '#contract/services.ts';
import { refuseInOwnWords } from '#server/envelope.ts';
import { logFailure } from '#server/log.ts';
import { type CallerEnv, managersOnly, networkAccounts } from './auth/caller.ts';
import { type TokenServiceParts, tokenService } from './auth/token-service.ts';
import { type ImportParts, importService } from './import/import-service.ts';
import { answerAtOnce } from './import/incoming-body.ts';
import { blacklistService } from './members/blacklist-service.ts';
import { campaignsService } from './members/campaigns-service.ts';
import { isAway } from './store/away.ts';
import { isDamage } from './store/sqlite/damage.ts';
import {
  type VehicleParts,
  vehicleService,
  vehicleServiceNames,
} from './vehicle/vehicle-services.ts';

export interface EmbeddedParts
  extends Omit<TokenServiceParts, 'directory'>,
    Omit<ImportParts, 'directory'>,
    VehicleParts {
  /** The `{version}` in the paths. Any other version is answered 404. */
  apiVersion: string;
  /**
   * Tells whoever runs the server that the store is damaged; called each time that damage shows.
   */
  reportDamage: () => void;
}

/** A database that is started again answers after a few seconds. */
const RETRY_SECONDS = '5';

/** The MMP API at its documented paths and verbs, over the store. */
export function createEmbeddedApp({ apiVersion, store, reportDamage, ...parts }: EmbeddedParts) {
  const app = new Hono<CallerEnv>();
  const { directory } = store;
  const accounts = networkAccounts(parts.tokens, directory);
  const pathIn = (name: ServiceName): string =>
    services[name].path.replace('{version}', apiVersion).replace(/\{(\w+)\}/g, ':$1');

  app.post(pathIn('token'), tokenService({ ...parts, directory }));
  for (const name of vehicleServiceNames) {
    app.post(pathIn(name), accounts, vehicleService(name, { store, ...parts }));
  }
  app.get(pathIn('campaigns'), accounts, campaignsService(store));
  app.get(pathIn('campaignsVersioned'), accounts, campaignsService(store));
  app.get(pathIn('blacklist'), accounts, managersOnly, blacklistService(store));
  app.post(
    pathIn('importFile'),
    answerAtOnce(parts.importLimits),
    accounts,
    importService({ ...parts, directory }),
  );

  for (const name of serviceNames) {
    const Allow = services[name].method;
    app.all(pathIn(name), (c) => refuseInOwnWords(c.req.raw, 405, 'wrongVerb', { Allow }));
  }
  app.notFound((c) => refuseInOwnWords(c.req.raw, 404, 'unknownPath'));
  app.onError((error, c: Context) => {
    if (isDamage(error)) {
      reportDamage();
      return refuseInOwnWords(c.req.raw, 503, 'damaged');
    }
    logFailure(`${c.req.method} ${c.req.routePath}`, error);
    if (isAway(error)) {
      return refuseInOwnWords(c.req.raw, 503, 'databaseAway', { 'Retry-After': RETRY_SECONDS });
    }
    return refuseInOwnWords(c.req.raw, 500, 'internal');
  });
  return app;
}
