import { GARAGES } from '#rules/today.ts';
import { createEmbeddedApp } from './app.ts';
import { hashPassword } from './auth/password.ts';
import { openTokens } from './auth/tokens.ts';
import { createImportThread } from './import/import-thread.ts';
import { type Limits, limits } from './import/limits.ts';
import { openUploads } from './import/uploads.ts';
import { engineAt } from './store/engine.ts';
import type { Store, StorePlace } from './store/store.ts';
import { createLookUps, type LookUpLimits } from './vehicle/look-ups.ts';

export interface ServeOptions {
  /** The folder in which uploads wait to be read. */
  dataDir: string;
  apiVersion: string;
  clientId?: string;
  clientSecret?: string;
  now: () => Date;
  /** Where the garages are; in France, if it isn't said. */
  timeZone?: string;
  /** How much work long histories may cause; tests set it. */
  lookUpLimits?: LookUpLimits;
  /** Limits that differ from the import's own; tests set them. */
  importLimits?: Partial<Limits>;
}

export interface ServedStore {
  store: Store;
  fetch(request: Request): Response | Promise<Response>;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Serves the API over a store, which must exist. */
export async function serveStore(
  place: StorePlace,
  { dataDir, apiVersion, clientId, clientSecret, now, timeZone, ...own }: ServeOptions,
): Promise<ServedStore> {
  const engine = engineAt(place);
  const store = await engine.open();
  const tokens = await openTokens(await engine.openTokens(now), { now });
  const thread = createImportThread(place);
  if (await engine.hasLeftovers()) thread.tidyUp();
  const lookUps = createLookUps(place, store.changes, own.lookUpLimits);
  let isDamageTold = false;
  const app = createEmbeddedApp({
    apiVersion,
    store,
    place,
    uploads: openUploads(dataDir),
    thread,
    lookUps,
    reportDamage() {
      if (isDamageTold) return;
      isDamageTold = true;
      const name = place.kind === 'sqlite' ? place.file : 'The database';
      console.error(`${name} is damaged: some of what is asked for cannot be answered.`);
    },
    importLimits: { ...limits, ...own.importLimits },
    now,
    timeZone: timeZone ?? GARAGES,
    tokens,
    client: clientId && clientSecret ? { id: clientId, secret: clientSecret } : null,
    decoyHash: await hashPassword('nobody has this password'),
  });
  return {
    store,
    fetch: (request) => app.fetch(request),
    async isReady() {
      try {
        await store.changes();
        return true;
      } catch {
        return false;
      }
    },
    async close() {
      await Promise.all([thread.close(), lookUps.close()]);
      await store.close();
      await tokens.close();
    },
  };
}
