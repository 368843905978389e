import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { Memory } from '#rules/import-files/rows.ts';
import { query } from '#server/embedded/store/sqlite/database.ts';

/** What the files of one import have shown so far, whatever the store's engine. */
export interface SeenInFile {
  /** Each client's first line. */
  clients: Memory;
  /** The place of the next line of that invoice, from 1. */
  placeIn(invoiceDmsId: string): number;
  close(): void;
}

/** Remembers on the disk, in a file without a name, so memory doesn't grow with the file's size. */
export function openSeenInFile(): SeenInFile {
  const db = new DatabaseSync('');
  db.exec(`
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
    CREATE TABLE seen_client (id TEXT, plate TEXT, line INTEGER, PRIMARY KEY (id, plate)) WITHOUT ROWID;
    CREATE TABLE seen_invoice (id TEXT PRIMARY KEY, lines INTEGER) WITHOUT ROWID;
    BEGIN;
  `);
  const firstLine = query(
    db,
    `INSERT INTO seen_client VALUES (:id, :plate, :line)
     ON CONFLICT DO UPDATE SET line = line RETURNING line`,
    v.object({ line: v.number() }),
  );
  const nextPlace = query(
    db,
    `INSERT INTO seen_invoice VALUES (:id, 1)
     ON CONFLICT DO UPDATE SET lines = lines + 1 RETURNING lines`,
    v.object({ lines: v.number() }),
  );
  return {
    clients: {
      earlierLine([id = '', plate = ''], line) {
        const first = firstLine.first({ id, plate, line })?.line ?? line;
        return first === line ? null : first;
      },
    },
    placeIn: (id) => nextPlace.first({ id })?.lines ?? 1,
    close: () => db.close(),
  };
}
