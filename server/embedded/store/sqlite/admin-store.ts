import { dirname } from 'node:path';
import type { AdminStore } from '../administer/admin-store.ts';
import { askedOf, forgetDeleted } from './asked.ts';
import { openForWriting } from './database.ts';
import { openDirectory } from './directory.ts';
import { insertMembers } from './network-rows.ts';
import { inspectStoreFile, markAdministered } from './store-file.ts';
import { tokenFileIn } from './store-path.ts';
import { endTokensOf } from './token-rows.ts';

/** Null if there is no store at that path. */
export function openAdminStore(file: string): AdminStore | null {
  if (!inspectStoreFile(file)) return null;
  const db = openForWriting(file);
  return {
    asked: askedOf(db),
    directory: async () => openDirectory(db),
    addMember: async (member) => insertMembers(db, [member]),
    endTokensOf: async (username) => endTokensOf(tokenFileIn(dirname(file)), username),
    markAdministered: async () => markAdministered(db),
    forgetDeleted: async () =>
      forgetDeleted(db)
        ? null
        : 'network.db-wal holds it until whoever reads the store at this moment has ended.',
    close: async () => db.close(),
  };
}
