import { sqliteIn } from './sqlite/store-path.ts';
import type { StorePlace } from './store.ts';

/** Where a configuration has its store. */
export const placeOf = ({
  dataDir,
  databaseUrl,
}: {
  dataDir: string;
  databaseUrl?: string;
}): StorePlace =>
  databaseUrl === undefined ? sqliteIn(dataDir) : { kind: 'postgres', url: databaseUrl };
