import type { ImportWriter, Outcomes, RowSink } from '../store.ts';
import { openForWriting } from './database.ts';
import {
  beginImport,
  giveUpImport,
  inImport,
  publishImport,
  removeReplaced,
} from './import-under-way.ts';
import { type Outcome, openIngest } from './ingest.ts';

/**
 * An import on a connection of its own. The rows are written in short transactions, so that other
 * imports can write in between.
 */
export function openImportWriter(file: string, memberId: number): ImportWriter {
  const db = openForWriting(file);
  try {
    // 16 MB of cache for the indexes, which are written all over; 32 MB of log before it goes into
    // the file.
    db.exec('PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 8000');
    const id = beginImport(db, memberId);
    const ingest = openIngest(db, id);

    function sink<Row>(write: (row: Row) => Outcome): RowSink<Row> {
      const outcomes: Outcomes = { added: 0, changed: 0, unchanged: 0 };
      return {
        async write(rows) {
          inImport(db, id, () => {
            for (const row of rows) outcomes[write(row)] += 1;
          });
        },
        end: async () => outcomes,
      };
    }

    return {
      clients: sink((row) => ingest.client(memberId, row)),
      lines: sink(({ row, lineNo }) => ingest.line(memberId, row, lineNo)),
      async publish(counts) {
        publishImport(db, id, counts);
        // If this fails, what was replaced is still hidden, and the next start removes it.
        await removeReplaced(db, id).catch(() => undefined);
      },
      giveUp: () => giveUpImport(db, id),
      close: async () => db.close(),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
