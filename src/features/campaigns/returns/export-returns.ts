import { addDays } from '#rules/days.ts';
import { isAbsurdAmount } from '#src/domain/invoices/plausible.ts';
import type { ClientReturn } from '#src/domain/returns/client-returns.ts';
import { invoiceMark, type Returns, type Standing, standingOf } from '#src/domain/returns/rates.ts';
import { type Share, shareOf } from '#src/domain/returns/shares.ts';
import type { Cell, CellType } from '#src/ui/export/worksheet.ts';

/** A column, and how a row fills it; its title is on the screen's side. */
interface Column<Code extends string, Row> {
  code: Code;
  type: CellType;
  cell: (row: Row) => Cell;
}

export interface ReturnsTable<Code extends string> {
  columns: { code: Code; type: CellType }[];
  rows: Cell[][];
}

const tableOf = <Code extends string, Row>(
  columns: readonly Column<Code, Row>[],
  rows: readonly Row[],
): ReturnsTable<Code> => ({
  columns: columns.map(({ code, type }) => ({ code, type })),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});

/** What the screen says of a client. */
export interface ClientWords {
  channelName: (key: string) => string;
  standing: (standing: Standing) => string;
  sentence: (client: ClientReturn) => string;
}

interface ClientRow {
  client: ClientReturn;
  /** Whether its invoice stands in no row before. */
  isFirst: boolean;
  words: ClientWords;
}

const ofClient = <const Code extends string>(
  code: Code,
  type: CellType,
  cell: (row: ClientRow) => Cell,
): Column<Code, ClientRow> => ({ code, type, cell });

const namesOf = (all: readonly { key: string; label: string | null }[]): string | null =>
  all.map(({ key, label }) => label ?? key).join(' | ') || null;

const followedOf = ({ result }: ClientReturn) => ('invoice' in result ? result : null);

/** An invoice that followed several messages has its amount once, so that the sum is right. */
function eurosOf({ client, isFirst }: ClientRow): number | null {
  const amount = followedOf(client)?.invoice.amount ?? null;
  return isFirst && !isAbsurdAmount(amount) ? amount : null;
}

function invoiceDateOf({ client }: ClientRow): string | null {
  const followed = followedOf(client);
  return followed && client.campaign.sent && addDays(client.campaign.sent, followed.delayDays);
}

function invoicedBy({ client }: ClientRow): string | null {
  const member = followedOf(client)?.invoice.member;
  return member ? (member.tradeName ?? member.posCode ?? member.key) : null;
}

const clientColumns = [
  ofClient('campaign', 'text', ({ client }) => client.campaign.key),
  ofClient('sent', 'date', ({ client }) => client.campaign.sent),
  ofClient('title', 'text', ({ client }) => client.target.title),
  ofClient('lastName', 'text', ({ client }) => client.target.lastName),
  ofClient('firstName', 'text', ({ client }) => client.target.firstName),
  ofClient('plate', 'text', ({ client }) => client.plate),
  ofClient('brand', 'text', ({ client }) => client.target.brand),
  ofClient('model', 'text', ({ client }) => client.target.model),
  ofClient('operations', 'text', ({ client }) => namesOf(client.operations)),
  ofClient('promotions', 'text', ({ client }) => namesOf(client.promotions)),
  ofClient(
    'channels',
    'text',
    ({ client, words }) => client.channels.map(words.channelName).join(' | ') || null,
  ),
  ofClient('standing', 'text', ({ client, words }) => words.standing(standingOf(client.result))),
  ofClient('sentence', 'text', ({ client, words }) => words.sentence(client)),
  ofClient('delay', 'number', ({ client }) => followedOf(client)?.delayDays ?? null),
  ofClient('invoice', 'text', ({ client }) => followedOf(client)?.invoice.dmsId ?? null),
  ofClient('invoiceDate', 'date', invoiceDateOf),
  ofClient('euros', 'euros', eurosOf),
  ofClient('invoicedBy', 'text', invoicedBy),
];

export type ClientColumn = (typeof clientColumns)[number]['code'];

/** One row per client and campaign. */
export function clientTable(
  returns: readonly ClientReturn[],
  words: ClientWords,
): ReturnsTable<ClientColumn> {
  const seen = new Set<string>();
  return tableOf(
    clientColumns,
    returns.map((client): ClientRow => {
      const followed = followedOf(client);
      const mark = followed && invoiceMark(client.plate, followed.invoice);
      const isFirst = mark !== null && !seen.has(mark);
      if (mark !== null) seen.add(mark);
      return { client, isFirst, words };
    }),
  );
}

/** What came of a campaign or a part, with its name. */
export interface NamedReturns {
  name: string;
  returns: Returns;
}

const ofPart = <const Code extends string>(
  code: Code,
  type: CellType,
  cell: (returns: Returns) => Cell,
): Column<Code, NamedReturns> => ({ code, type, cell: ({ returns }) => cell(returns) });

const followedShare = ({ over }: Returns): Share => shareOf(over.followed, over.known);
const sameJobShare = ({ over }: Returns): Share => shareOf(over.sameJob, over.known);

/** In percent, with one decimal. */
const percent = (share: number | null | undefined): number | null =>
  share === null || share === undefined ? null : Math.round(share * 1000) / 10;

const partColumns = [
  ofPart('clients', 'number', ({ clients }) => clients),
  ofPart('over', 'number', ({ over }) => over.known),
  ofPart('followed', 'number', ({ over }) => over.followed),
  ofPart('followedPercent', 'number', (one) => percent(followedShare(one).share)),
  ofPart('followedLow', 'number', (one) => percent(followedShare(one).interval?.low)),
  ofPart('followedHigh', 'number', (one) => percent(followedShare(one).interval?.high)),
  ofPart('sameJob', 'number', ({ over }) => over.sameJob),
  ofPart('sameJobPercent', 'number', (one) => percent(sameJobShare(one).share)),
  ofPart('sameJobLow', 'number', (one) => percent(sameJobShare(one).interval?.low)),
  ofPart('sameJobHigh', 'number', (one) => percent(sameJobShare(one).interval?.high)),
  ofPart('openFollowed', 'number', ({ open }) => open.followed),
  ofPart('none', 'number', ({ by }) => by.none),
  ofPart('tooEarly', 'number', ({ by }) => by['too-early']),
  ofPart('unknown', 'number', ({ by }) => by.unknown),
  ofPart('unread', 'number', ({ by }) => by.unread),
  ofPart('medianDelay', 'number', ({ medianDelay }) => medianDelay),
  ofPart('invoices', 'number', ({ all }) => all.invoices),
  ofPart('invoiced', 'euros', ({ all }) => all.euros),
  ofPart('unpriced', 'number', ({ all }) => all.unpriced),
];

const nameColumn: Column<'name', NamedReturns> = {
  code: 'name',
  type: 'text',
  cell: ({ name }) => name,
};

export type PartColumn = (typeof partColumns)[number]['code'] | 'name';

/** One row per campaign, channel, operation or promotion. */
export const partTable = (parts: readonly NamedReturns[]): ReturnsTable<PartColumn> =>
  tableOf<PartColumn, NamedReturns>([nameColumn, ...partColumns], parts);
