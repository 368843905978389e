import type { FlagMeaning } from '#rules/consent.ts';
import type { Lang } from '#src/i18n/lang.ts';
import type { CellType, Worksheet } from '#src/ui/export/worksheet.ts';
import type { Client, Row } from './model.ts';
import { doubtReason, flagWords, wordsOf } from './words.ts';

/** The record's fields, in an order that suits readers. */
const fields = [
  ['clientId', 'text'],
  ['clientNom', 'text'],
  ['clientPrenom', 'text'],
  ['clientRaisonSociale', 'text'],
  ['clientCodePostal', 'text'],
  ['adherentNomCourt', 'text'],
  ['adherentCodePdv', 'text'],
  ['clientPortable', 'text'],
  ['clientEmail', 'text'],
  ['relanceSms', 'boolean'],
  ['relanceEmail', 'boolean'],
  ['synchroDmsTelephone', 'boolean'],
  ['synchroDmsEmail', 'boolean'],
  ['viePrivee', 'text'],
] as const satisfies [keyof Client, CellType][];

/** The rows of an exported file: the record's fields, then its doubts with their reasons. */
export function worksheetOf(rows: Iterable<Row>, lang: Lang, means: FlagMeaning): Worksheet {
  const { columns, sheetName, yes, no } = wordsOf(lang);
  const titles = {
    ...columns,
    relanceSms: flagWords('relanceSms', lang, means).full,
    relanceEmail: flagWords('relanceEmail', lang, means).full,
  };
  return {
    name: sheetName,
    columns: [
      ...fields.map(([name, type]) => ({ title: titles[name], type })),
      { title: columns.doubts, type: 'text' },
    ],
    rows: cellsOf(rows, lang, means),
    yesNo: { yes, no },
  };
}

function* cellsOf(rows: Iterable<Row>, lang: Lang, means: FlagMeaning) {
  for (const row of rows) {
    const doubts = row.doubts.map((doubt) => doubtReason(doubt, lang, means)).join(' | ');
    yield [...fields.map(([name]) => row[name]), doubts];
  }
}
