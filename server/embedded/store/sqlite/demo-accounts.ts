import { openForReading } from './database.ts';

/**
 * Whether the store in that file has accounts with the demonstration's passwords.
 */
export function hasDemoAccounts(file: string): boolean {
  try {
    const db = openForReading(file);
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
