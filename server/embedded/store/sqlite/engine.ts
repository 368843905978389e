import { dirname } from 'node:path';
import { isLeftBehind } from '#server/embedded/left-behind.ts';
import type { Engine, InTurn } from '../store.ts';
import { openAdminStore } from './admin-store.ts';
import { buildFile } from './build.ts';
import { createStore } from './create-store.ts';
import { openForWriting } from './database.ts';
import { hasDemoAccounts } from './demo-accounts.ts';
import {
  giveUpImport,
  hasLeftovers,
  importsToTidy,
  importsUnderWay,
  removeReplaced,
} from './import-under-way.ts';
import { openImportWriter } from './import-writer.ts';
import { openStore } from './open-store.ts';
import { keepPrivate } from './private-files.ts';
import { inspectStoreFile } from './store-file.ts';
import { tokenFileIn } from './store-path.ts';
import { openTokenRows } from './token-rows.ts';

/** A store in a file, and the tokens in another beside it. */
export const sqliteEngine = (file: string): Engine => ({
  async open() {
    keepPrivate(file);
    return openStore(file);
  },
  openTokens: async (now) => openTokenRows(tokenFileIn(dirname(file)), now),
  beginImport: async (memberId) => openImportWriter(file, memberId),
  hasLeftovers: async () => hasLeftovers(file),
  tidyUp: (inTurn) => tidyUp(file, inTurn),
  build: (fill) => buildFile(file, fill),
  create: async (networks) => createStore(file, networks),
  inspect: async () => inspectStoreFile(file),
  hasDemoAccounts: async () => hasDemoAccounts(file),
  administer: async () => openAdminStore(file),
});

async function tidyUp(file: string, inTurn: InTurn): Promise<void> {
  const db = openForWriting(file);
  try {
    const left = importsUnderWay(db).filter(({ pid }) => isLeftBehind(pid));
    await Promise.all([
      ...left.map(({ id, memberId }) => inTurn(memberId, () => giveUpImport(db, id))),
      ...importsToTidy(db).map((id) => removeReplaced(db, id)),
    ]);
  } finally {
    db.close();
  }
}
