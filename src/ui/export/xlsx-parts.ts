import { type CellType, plainCell, type Sheet } from './sheet.ts';

/**
 * The XML parts of a workbook (ECMA-376, Office Open XML): as few as a spreadsheet needs to open it
 * without a word. Text cells hold their text in themselves, so sheets are written row by row.
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const XLSX_TYPE = `${TYPE}.sheet`;

/** The index of each column type's format among `cellXfs`; 1 is the header's. */
const STYLES: Record<CellType, number> = {
  text: 0,
  number: 0,
  boolean: 0,
  date: 2,
  km: 3,
  euros: 4,
};
const HEADER_STYLE = 1;

/** 3, 4 and 14 are the formats that every spreadsheet has: thousands, cents, the reader's short date. */
const styles = [
  `${HEAD}<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  ...[14, 3, 4].map(
    (format) =>
      `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  ),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');

/** In characters: what is mostly wide enough, without reading the rows first. */
const WIDTHS: Record<CellType, number> = {
  text: 24,
  date: 12,
  number: 10,
  euros: 12,
  km: 12,
  boolean: 10,
};

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** The parts beside the sheets themselves, by their path in the file. */
export function workbookParts(names: readonly string[]): [path: string, xml: string][] {
  const all = (one: (name: string, id: number) => string) =>
    names.map((name, index) => one(name, index + 1)).join('');
  const stylesId = names.length + 1;
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${all((_, id) => `<Override PartName="/${sheetPath(id - 1)}" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${all((name, id) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all((_, id) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`)}<Relationship Id="rId${stylesId}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
  ];
}

/** How many rows make one piece: small enough for the page to breathe between two. */
const ROWS_A_PIECE = 500;

/** A sheet's part, piece by piece, the header frozen. */
export function* sheetXml(sheet: Sheet): Generator<string> {
  const letters = sheet.columns.map((_, index) => columnLetters(index));
  const formats = sheet.columns.map(({ type }) => ({ type, style: STYLES[type] }));
  const cols = sheet.columns.map(
    ({ type, title }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.max(WIDTHS[type], title.length + 2)}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>`;
  let piece = rowXml(
    1,
    sheet.columns.map(({ title }, index) => textCell(`${letters[index]}1`, title, HEADER_STYLE)),
  );
  let number = 1;
  for (const row of sheet.rows) {
    number += 1;
    const cells = formats.map(({ type, style }, index) =>
      cellXml(`${letters[index]}${number}`, plainCell(row[index] ?? null, sheet), type, style),
    );
    piece += rowXml(number, cells);
    if (number % ROWS_A_PIECE === 0) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData></worksheet>`;
}

const rowXml = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;

function cellXml(at: string, cell: string | number | null, type: CellType, style: number): string {
  const value = type === 'date' && typeof cell === 'string' ? (serialDay(cell) ?? cell) : cell;
  if (value === null || value === '') return '';
  if (typeof value === 'string') return textCell(at, value, 0);
  return Number.isFinite(value) ? `<c r="${at}" s="${style}"><v>${value}</v></c>` : '';
}

/** Longer texts make a spreadsheet repair the file. */
const LONGEST_TEXT = 32_767;

/** Text is never a formula here, whatever it starts with. */
const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST_TEXT))}</t></is></c>`;

/** Days since 30 December 1899; null before March 1900, where spreadsheets disagree, and for no date. */
function serialDay(date: string): number | null {
  const day = (Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return day >= 61 ? day : null;
}

/** 0 is A, 26 is AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** For XML, without the characters that it cannot hold. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
