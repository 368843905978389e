import { renameSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Draft } from '../store.ts';
import { openForWriting } from './database.ts';
import { openIngest } from './ingest.ts';
import { insertMembers, insertNetworks } from './network-rows.ts';
import { BUILD_KEY, claimStoreFile, SIZE_KEY } from './store-file.ts';

/**
 * Makes a store's file. It is written under another name and then renamed. If the process is killed
 * meanwhile, no half store remains, only a draft that the next start overwrites.
 */
export async function buildFile(
  file: string,
  fill: (draft: Draft) => Promise<void>,
): Promise<void> {
  claimStoreFile(file);
  const draft = `${file}.building`;
  for (const part of ['', '-journal', '-wal', '-shm']) rmSync(draft + part, { force: true });
  const db = openForWriting(draft);
  try {
    // Nobody reads the draft, and losing it costs nothing, so we need no log on disk and no waiting
    // for the disk; the indexes, written all over, get a cache of 64 MB. (Node's SQLite ignores
    // `journal_mode = OFF`.)
    db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536');
    db.exec('BEGIN IMMEDIATE');
    await fill(openDraft(db));
    db.exec('COMMIT; PRAGMA journal_mode = WAL; PRAGMA optimize');
  } finally {
    db.close();
  }
  claimStoreFile(file);
  renameSync(draft, file);
}

function openDraft(db: DatabaseSync): Draft {
  const account = db.prepare(
    `INSERT INTO account (username, network, passwordHash, role, memberId, label, isDemo)
     VALUES (:username, :network, :passwordHash, :role, :memberId, :label, 1)`,
  );
  const meta = db.prepare('INSERT INTO meta VALUES (?, ?)');
  return {
    ...openIngest(db),
    networks: (rows) => insertNetworks(db, rows),
    members: (rows) => insertMembers(db, rows),
    demoAccounts(rows) {
      for (const row of rows) account.run({ ...row });
    },
    built(build, vehicles) {
      meta.run(BUILD_KEY, build);
      meta.run(SIZE_KEY, String(vehicles));
    },
    catchUp: async () => undefined,
  };
}
