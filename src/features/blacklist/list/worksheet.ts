import type { FlagMeaning } from '#rules/consent.ts';
import type { Lang } from '#src/i18n/lang.ts';
import type { CellType, Worksheet } from '#src/ui/export/worksheet.ts';
import type { ChannelFlag, Client, Row } from './model.ts';
import { doubtReason, wordsOf } from './words.ts';

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
  const { columns, sheetName, yes, no, meanings } = wordsOf(lang);
  const flag = (name: ChannelFlag) => (means === 'unknown' ? name : `${name} (${meanings[means]})`);
  const titles: Partial<Record<keyof Client, string>> = {
    ...columns,
    relanceSms: flag('relanceSms'),
    relanceEmail: flag('relanceEmail'),
  };
  return {
    name: sheetName,
    columns: [
      ...fields.map(([name, type]) => ({ title: titles[name] ?? name, type })),
      { title: columns.doubts, type: 'text' },
    ],
    rows: cellsOf(rows, lang),
    yesNo: { yes, no },
  };
}

function* cellsOf(rows: Iterable<Row>, lang: Lang) {
  for (const row of rows) {
    const doubts = row.doubts.map((doubt) => doubtReason(doubt, lang)).join(' | ');
    yield [...fields.map(([name]) => row[name]), doubts];
  }
}
