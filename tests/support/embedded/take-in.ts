import { openForWriting } from '#server/embedded/store/sqlite/database.ts';
import { openIngest } from '#server/embedded/store/sqlite/ingest.ts';
import type { Ingest } from '#server/embedded/store/store.ts';

/** Writes rows into a store's file as an import does. */
export function takeIn(file: string, write: (ingest: Ingest) => void): void {
  const db = openForWriting(file);
  try {
    write(openIngest(db));
  } finally {
    db.close();
  }
}
