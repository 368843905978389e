import { dirname } from 'node:path';
import { GARAGES } from '#rules/today.ts';
import { createEmbeddedApp } from './app.ts';
import { hashPassword } from './auth/password.ts';
import { openTokens } from './auth/tokens.ts';
import { createImportThread } from './import/import-thread.ts';
import { type Limits, limits } from './import/limits.ts';
import { openUploads } from './import/uploads.ts';
import { hasLeftovers } from './store/import-under-way.ts';
import { keepPrivate } from './store/private-files.ts';
import { openStore, type Store } from './store/store.ts';
import { tokenFileIn } from './store/store-path.ts';
import { createLookUps, type LookUpLimits } from './vehicle/look-ups.ts';

export interface ServeOptions {
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

/** Serves the API over a store's file, which must exist. Tokens are kept in a file beside it. */
export async function serveStore(
  file: string,
  { apiVersion, clientId, clientSecret, now, timeZone, lookUpLimits, importLimits }: ServeOptions,
): Promise<ServedStore> {
  keepPrivate(file);
  const store = openStore(file);
  const tokens = openTokens(tokenFileIn(dirname(file)), { now });
  const thread = createImportThread(file);
  if (hasLeftovers(file)) thread.tidyUp();
  const lookUps = createLookUps(file, store.changes, lookUpLimits);
  let isDamageTold = false;
  const app = createEmbeddedApp({
    apiVersion,
    store,
    storeFile: file,
    uploads: openUploads(dirname(file)),
    thread,
    lookUps,
    reportDamage() {
      if (isDamageTold) return;
      isDamageTold = true;
      console.error(`${file} is damaged: some of what is asked for cannot be answered.`);
    },
    importLimits: { ...limits, ...importLimits },
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
        store.changes();
        return true;
      } catch {
        return false;
      }
    },
    async close() {
      await Promise.all([thread.close(), lookUps.close()]);
      store.close();
      tokens.close();
    },
  };
}
