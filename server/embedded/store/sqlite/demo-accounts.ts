import { openForReading } from './database.ts';
import { storeFileIn } from './store-path.ts';

/**
 * Whether the store in that folder has accounts with the demonstration's passwords. A folder
 * without a store, or with one that cannot be read, has them: a demonstration is made there.
 */
export function hasDemoAccounts(dataDir: string): boolean {
  try {
    const db = openForReading(storeFileIn(dataDir));
    try {
      const found = db.prepare('SELECT 1 FROM account WHERE isDemo = 1 AND disabledAt IS NULL');
      return found.get() !== undefined;
    } finally {
      db.close();
    }
  } catch {
    return true;
  }
}
