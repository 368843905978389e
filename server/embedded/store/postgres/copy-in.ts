import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';
import { copyText } from './sql.ts';

type Cell = string | number | boolean | null;

/** In characters: so much is given to the database at once. */
const PIECE = 4 * 1024 * 1024;

/** Rows that wait to be copied into a table. */
export function copyBuffer(table: string, columns: string) {
  let text = '';
  return {
    add(cells: readonly Cell[]): void {
      text += copyText(cells);
    },
    isLarge: () => text.length > PIECE,
    /** Copies what there is. */
    async send(client: ClientBase): Promise<void> {
      if (text === '') return;
      const sent = text;
      text = '';
      const stream = client.query(from(`COPY ${table} (${columns}) FROM STDIN`));
      stream.end(sent);
      await finished(stream);
    },
  };
}
