import { openForWriting } from '#server/embedded/store/database.ts';
import { type Ingest, openIngest } from '#server/embedded/store/ingest.ts';

/** Writes rows into a store's file as an import does. */
export function takeIn(file: string, write: (ingest: Ingest) => void): void {
  const db = openForWriting(file);
  try {
    write(openIngest(db));
  } finally {
    db.close();
  }
}
