import { strToU8, Zip, ZipDeflate } from 'fflate';
import { nextTurn } from '#src/next-turn.ts';
import type { Worksheet } from './worksheet.ts';
import { sheetPath, workbookParts, XLSX_TYPE } from './xlsx-workbook.ts';
import { worksheetXml } from './xlsx-worksheet.ts';

/**
 * The worksheets as one workbook. It is written and compressed piece by piece, and the page gets
 * its turn between two pieces, so 100,000 rows never freeze it. It uses no worker and no `eval`, so
 * it works under a strict content security policy. Rejects with the error that reading a row threw.
 */
export async function xlsxOf(worksheets: readonly Worksheet[]): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [path, xml] of workbookParts(worksheets.map(({ name }) => name))) {
    const file = fileIn(zip, path);
    file.push(strToU8(xml.join('')), true);
  }
  for (const [index, worksheet] of worksheets.entries()) {
    const file = fileIn(zip, sheetPath(index + 1));
    for (const piece of worksheetXml(worksheet)) {
      file.push(strToU8(piece));
      await nextTurn();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return new Blob(pieces, { type: XLSX_TYPE });
}

function fileIn(zip: Zip, path: string): ZipDeflate {
  const file = new ZipDeflate(path);
  zip.add(file);
  return file;
}
