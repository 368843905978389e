import { openBlacklist } from './blacklist-rows.ts';
import { openCampaigns } from './campaign-rows.ts';
import { changesOf, openForReading } from './database.ts';
import { openDirectory } from './directory.ts';
import { longHistories, vehicleRowsOf } from './vehicle-rows.ts';

/** Requests are answered from this: a connection that only reads, and its prepared queries. */
export function openStore(file: string) {
  const db = openForReading(file);
  return {
    changes: changesOf(db),
    directory: openDirectory(db),
    vehicleRows: vehicleRowsOf(db),
    isLong: longHistories(db),
    campaigns: openCampaigns(db),
    blacklist: openBlacklist(db),
    close: () => db.close(),
  };
}
export type Store = ReturnType<typeof openStore>;
