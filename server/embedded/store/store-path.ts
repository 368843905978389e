import { join } from 'node:path';

/** The path of the store's file in that folder. */
export const storeFileIn = (dataDir: string): string => join(dataDir, 'network.db');

/** The path of the file that holds the tokens, beside the store. */
export const tokenFileIn = (dataDir: string): string => join(dataDir, 'tokens.db');
