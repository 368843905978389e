import { fetchCode } from '#src/fetch-code.ts';
import { csvOf } from './csv.ts';
import type { Worksheet } from './worksheet.ts';

/** One file to make when asked for. */
export interface FileExport {
  /** "CSV", "XLSX", "PNG": the button's name, followed by what is in the file. */
  format: string;
  what: string;
  fileName: string;
  /** Throws or rejects where the file cannot be made. */
  make: () => Blob | Promise<Blob>;
}

interface Naming {
  what: string;
  /** Without its ending. */
  fileName: string;
}

export const csvFile = ({ what, fileName }: Naming, worksheet: () => Worksheet): FileExport => ({
  format: 'CSV',
  what,
  fileName: `${fileName}.csv`,
  make: () => new Blob([csvOf(worksheet())], { type: 'text/csv;charset=utf-8' }),
});

/** The workbook's writer comes when it is asked for. */
export const xlsxFile = (
  { what, fileName }: Naming,
  worksheets: () => Worksheet[],
): FileExport => ({
  format: 'XLSX',
  what,
  fileName: `${fileName}.xlsx`,
  make: async () => (await fetchCode(() => import('./xlsx.ts'))).xlsxOf(worksheets()),
});

/** The chart in `place` with the words around it, as a picture and as a drawing. */
export function chartFiles(
  { what, fileName }: Naming,
  place: () => HTMLElement | null,
): FileExport[] {
  // The writer comes when it is asked for.
  const drawn = async (make: 'pngOf' | 'svgOf') => {
    const chart = place();
    if (!chart) throw new Error('no chart is drawn');
    return (await fetchCode(() => import('./chart-image.ts')))[make](chart, what);
  };
  return [
    { format: 'PNG', what, fileName: `${fileName}.png`, make: () => drawn('pngOf') },
    { format: 'SVG', what, fileName: `${fileName}.svg`, make: () => drawn('svgOf') },
  ];
}

/** On what is for the screen alone: controls, and what changes under the pointer. */
export const notInPicture = { 'data-picture': 'off' } as const;
