import { CSV_START, csvLine, marked, unmarked } from '#rules/csv.ts';
import { remarkColumns } from '#rules/import-files/columns.ts';
import type { RowDoubt } from '#rules/import-files/rows.ts';
import type { RowToMend } from './preview/model.ts';

/**
 * The rows as a file that can be mended in a spreadsheet and sent again as it is: each with its line
 * and what is wrong with it in front, then its cells as they came. The import takes no notice of the
 * two columns in front (`remarkColumns`).
 * @param say what is wrong, in the reader's language
 */
export function rowsCsv(say: (doubt: RowDoubt) => string) {
  const parts: string[] = [CSV_START];
  let isHeader = true;
  return {
    add(rows: readonly RowToMend[]): void {
      const lines = rows.map(({ line, cells, doubts }) => {
        const remarks = isHeader ? remarkColumns : [String(line), doubts.map(say).join(' · ')];
        isHeader = false;
        return csvLine([...remarks, ...cells.map(unmarked)].map(marked));
      });
      parts.push(lines.join(''));
    },
    file: () => new Blob(parts, { type: 'text/csv;charset=utf-8' }),
  };
}
