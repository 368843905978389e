import { ahead } from '#src/code-ahead.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { csvOf } from './csv.ts';
import type { Worksheet } from './worksheet.ts';

const workbooks = ahead(() => fetchCode(() => import('./xlsx.ts')));
const pictures = ahead(() => fetchCode(() => import('./chart-image.ts')));

/** One file that is made on request. */
export interface FileExport {
  /** "CSV", "XLSX", "PNG": the start of the button's name; what is in the file follows. */
  format: string;
  what: string;
  fileName: string;
  /** Throws or rejects if the file can't be made. */
  make: () => Blob | Promise<Blob>;
}

interface Naming {
  what: string;
  /** Without the extension. */
  fileName: string;
}

export const csvFile = ({ what, fileName }: Naming, worksheet: () => Worksheet): FileExport => ({
  format: 'CSV',
  what,
  fileName: `${fileName}.csv`,
  make: () => new Blob([csvOf(worksheet())], { type: 'text/csv;charset=utf-8' }),
});

/** The code that writes workbooks is loaded on request. */
export const xlsxFile = (
  { what, fileName }: Naming,
  worksheets: () => Worksheet[],
): FileExport => ({
  format: 'XLSX',
  what,
  fileName: `${fileName}.xlsx`,
  make: async () => (await workbooks()).xlsxOf(worksheets()),
});

/** The chart in `place`, with the words around it, as a picture (PNG) and as a drawing (SVG). */
export function chartFiles(
  { what, fileName }: Naming,
  place: () => HTMLElement | null,
): [FileExport, FileExport] {
  // The code that draws is loaded on request.
  const drawn = async (make: 'pngOf' | 'svgOf') => {
    const chart = place();
    if (!chart) throw new Error('no chart is drawn');
    return (await pictures())[make](chart, what);
  };
  return [
    { format: 'PNG', what, fileName: `${fileName}.png`, make: () => drawn('pngOf') },
    { format: 'SVG', what, fileName: `${fileName}.svg`, make: () => drawn('svgOf') },
  ];
}

/** Put on what is only for the screen: controls, and what changes under the pointer. */
export const notInPicture = { 'data-picture': 'off' } as const;
