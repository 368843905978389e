import type { Engine } from '../store.ts';
import { createStore, hasDemoAccounts, inspect, openAdminStore } from './admin-store.ts';
import { build } from './build.ts';
import { openImportWriter } from './import-writer.ts';
import { openStore } from './open-store.ts';
import { openTokenRows } from './token-rows.ts';

/** A store in a database of PostgreSQL, which several copies of this server may share. */
export const postgresEngine = (url: string): Engine => ({
  open: () => openStore(url),
  openTokens: async () => openTokenRows(url),
  beginImport: (memberId) => openImportWriter(url, memberId),
  // What an import had written is gone with its connection.
  hasLeftovers: async () => false,
  tidyUp: async () => undefined,
  build: (fill) => build(url, fill),
  create: (networks) => createStore(url, networks),
  inspect: () => inspect(url),
  hasDemoAccounts: () => hasDemoAccounts(url),
  administer: () => openAdminStore(url),
});
