import { join } from 'node:path';
import type { SqlitePlace } from '../store.ts';

/** The path of the store's file in that folder. */
export const storeFileIn = (dataDir: string): string => join(dataDir, 'network.db');

/** The store in that folder. */
export const sqliteIn = (dataDir: string): SqlitePlace => ({
  kind: 'sqlite',
  file: storeFileIn(dataDir),
});

/** The path of the file that holds the tokens, beside the store. */
export const tokenFileIn = (dataDir: string): string => join(dataDir, 'tokens.db');
