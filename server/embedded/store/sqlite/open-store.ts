import type { Store } from '../store.ts';
import { openBlacklist } from './blacklist-rows.ts';
import { openCampaigns } from './campaign-rows.ts';
import { changesOf, openForReading } from './database.ts';
import { openDirectory } from './directory.ts';
import { longHistories, vehicleRowsOf } from './vehicle-rows.ts';

/** A connection that only reads, and its prepared queries. */
export function openStore(file: string): Store {
  const db = openForReading(file);
  const changes = changesOf(db);
  const vehicleRows = vehicleRowsOf(db);
  const isLong = longHistories(db);
  return {
    changes: async () => changes(),
    directory: openDirectory(db),
    vehicleRows: async (order) => vehicleRows(order),
    isLong: async ({ plate }) => isLong(plate),
    campaigns: openCampaigns(db),
    blacklist: openBlacklist(db),
    close: async () => db.close(),
  };
}
