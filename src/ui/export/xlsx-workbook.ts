import type { CellType } from './worksheet.ts';

/**
 * The XML parts of a workbook other than its sheets (ECMA-376, Office Open XML): only those that a
 * spreadsheet needs to open it without complaint.
 */

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const XLSX_TYPE = `${TYPE}.sheet`;

/** The place of each column type's format in `cellXfs`; 1 is the header's. */
export const STYLES: Record<CellType, number> = {
  text: 0,
  number: 0,
  boolean: 0,
  date: 2,
  km: 3,
  euros: 4,
};
export const HEADER_STYLE = 1;

/** Every spreadsheet has the formats 3, 4 and 14: thousands, cents, and the reader's short date. */
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
];

/** @param id counted from 1 */
export const sheetPath = (id: number): string => `xl/worksheets/sheet${id}.xml`;

/** The parts by their path in the file, each in pieces. */
export function workbookParts(names: readonly string[]): [path: string, xml: string[]][] {
  const each = (one: (name: string, id: number) => string) =>
    names.map((name, index) => one(name, index + 1)).join('');
  return [
    [
      '[Content_Types].xml',
      [
        `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
        '<Default Extension="xml" ContentType="application/xml"/>',
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
        `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
        each(
          (_, id) => `<Override PartName="/${sheetPath(id)}" ContentType="${TYPE}.worksheet+xml"/>`,
        ),
        '</Types>',
      ],
    ],
    ['_rels/.rels', relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      [
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>`,
        each((name, id) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`),
        '</sheets></workbook>',
      ],
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(
        each((_, id) => relationship(`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`)),
        relationship('styles', 'styles', 'styles.xml'),
      ),
    ],
    ['xl/styles.xml', styles],
  ];
}

const relationships = (...all: string[]): string[] => [
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
  ...all,
  '</Relationships>',
];

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** Text for XML, without the characters that XML cannot hold. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
