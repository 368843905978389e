import type { Store } from '../store.ts';
import { openPool } from './connect.ts';
import { openDirectory } from './directory.ts';
import { openBlacklist, openCampaigns } from './member-lists.ts';
import { longHistories, vehicleRowsOf } from './vehicle-rows.ts';

/** How many requests one copy answers at once from the database; the others wait their turn. */
const CONNECTIONS = 10;

export async function openStore(url: string): Promise<Store> {
  const pool = openPool(url, CONNECTIONS);
  try {
    return {
      async changes() {
        const { rows } = await pool.query<{ changes: number }>({
          name: 'changes',
          text: 'SELECT sum(changes)::bigint AS changes FROM network',
        });
        return rows[0]?.changes ?? Number.NaN;
      },
      directory: await openDirectory(pool),
      vehicleRows: vehicleRowsOf(pool),
      isLong: longHistories(pool),
      campaigns: openCampaigns(pool),
      blacklist: openBlacklist(pool),
      close: () => pool.end(),
    };
  } catch (error) {
    await pool.end().catch(() => undefined);
    throw error;
  }
}
