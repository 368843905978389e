import { median } from '#rules/pace.ts';
import type { Campaign } from '#src/domain/campaigns/campaigns.ts';
import { sumOfEuros } from '#src/domain/invoices/invoice-totals.ts';
import { isAbsurdAmount } from '#src/domain/invoices/plausible.ts';
import type { ClientReturn, Result } from './client-returns.ts';
import type { KeptInvoice } from './kept-vehicle.ts';

/** Where a client counts. Each counts in one of these. */
export type Standing =
  | 'same-job'
  | 'other-job'
  | 'none'
  | 'too-early'
  /** Nobody can tell: no plate, a vehicle that isn't known, no date, invoices that weren't read. */
  | 'unknown'
  /** Not read yet, or it failed. */
  | 'unread';

export const standings = [
  'same-job',
  'other-job',
  'none',
  'too-early',
  'unknown',
  'unread',
] as const satisfies readonly Standing[];

export function standingOf({ kind }: Result): Standing {
  switch (kind) {
    case 'no-plate':
    case 'no-vehicle':
      return 'unknown';
    case 'failed':
      return 'unread';
    default:
      return kind;
  }
}

/** What invoices come to, each once, however many campaigns it followed. */
interface Invoiced {
  invoices: number;
  euros: number;
  /** How many of them have no amount, or one that must be a typing error: `euros` is without them. */
  unpriced: number;
}

/** What came for a number of clients. A client counts once for every campaign that reached it. */
export interface Returns {
  clients: number;
  by: Record<Standing, number>;
  /** How many were followed by an invoice, for the same operation or another. */
  followed: number;
  /**
   * The same of those alone for whom the window is over and the outcome known: what shares are of.
   * While it is open, only those are known who have come already, and all shares would be whole.
   */
  over: { known: number; followed: number; sameJob: number };
  /** How many have time left, and how many of these were followed already. */
  open: { clients: number; followed: number };
  /** Of the invoices that followed. */
  all: Invoiced;
  /** Of those for a proposed operation. */
  sameJob: Invoiced;
  /** Days from message to invoice, in the middle of those counted in `over`; null if none. */
  medianDelay: number | null;
}

/** A client's plate, what came, and whether more may come. */
type Counted = Pick<ClientReturn, 'plate' | 'result' | 'isOpen'>;

export function countReturns(returns: readonly Counted[]): Returns {
  const by: Record<Standing, number> = {
    'same-job': 0,
    'other-job': 0,
    none: 0,
    'too-early': 0,
    unknown: 0,
    unread: 0,
  };
  const all: Amounts = new Map();
  const sameJob: Amounts = new Map();
  const over = { known: 0, followed: 0, sameJob: 0 };
  const open = { clients: 0, followed: 0 };
  const delays: number[] = [];
  for (const { plate, result, isOpen } of returns) {
    const standing = standingOf(result);
    by[standing] += 1;
    const isFollowed = 'invoice' in result;
    if (isFollowed) {
      const mark = invoiceMark(plate, result.invoice);
      note(all, mark, result.invoice);
      if (result.kind === 'same-job') note(sameJob, mark, result.invoice);
    }
    if (standing === 'too-early' || (isFollowed && isOpen)) {
      open.clients += 1;
      open.followed += Number(isFollowed);
    } else if (standing === 'none' || isFollowed) {
      over.known += 1;
      over.followed += Number(isFollowed);
      over.sameJob += Number(standing === 'same-job');
      if (isFollowed) delays.push(result.delayDays);
    }
  }
  return {
    clients: returns.length,
    by,
    followed: by['same-job'] + by['other-job'],
    over,
    open,
    all: invoiced(all),
    sameJob: invoiced(sameJob),
    medianDelay: median(delays),
  };
}

/**
 * Equal for the same invoice wherever it is found. A member's own number for it, with its date, tells
 * it among all vehicles, because one invoice may be for two of a customer's cars.
 */
export function invoiceMark(plate: string | null, { key, dmsId, member }: KeptInvoice): string {
  return dmsId !== null && member !== null ? key : `${plate}:${key}`;
}

/** Each invoice's usable amount in euros; null if it has none. */
type Amounts = Map<string, number | null>;

/** Of records of one invoice that don't agree, the highest amount counts, as within a vehicle. */
function note(amounts: Amounts, mark: string, { amount }: KeptInvoice): void {
  const before = amounts.get(mark) ?? null;
  const usable = isAbsurdAmount(amount) ? null : amount;
  amounts.set(
    mark,
    before === null || usable === null ? (before ?? usable) : Math.max(before, usable),
  );
}

function invoiced(amounts: Amounts): Invoiced {
  const known = [...amounts.values()].filter((amount) => amount !== null);
  return {
    invoices: amounts.size,
    euros: sumOfEuros(known),
    unpriced: amounts.size - known.length,
  };
}

/** What came by campaign, in the order in which they are given. */
export function returnsByCampaign(
  returns: readonly ClientReturn[],
): { campaign: Campaign; returns: Returns }[] {
  return [...Map.groupBy(returns, ({ campaign }) => campaign)].map(([campaign, group]) => ({
    campaign,
    returns: countReturns(group),
  }));
}

/** What clients are told apart by, beside the campaign. */
export type PartKind = 'channel' | 'operation' | 'promotion';

export interface Part {
  /** The API's number or its name for the channel; null for clients without any. */
  key: string | null;
  label: string | null;
  returns: Returns;
}

/**
 * What came by channel, operation or promotion, the most used first. A client counts in each of its
 * channels, operations and promotions, so that parts may add up to more than the whole. In an
 * operation, only an invoice for that one is for the same.
 */
export function returnsBy(kind: PartKind, returns: readonly ClientReturn[]): Part[] {
  const parts = new Map<string | null, { label: string | null; counted: Counted[] }>();
  for (const client of returns) {
    for (const { key, label, result } of partsOf(kind, client)) {
      const part = parts.get(key) ?? { label: null, counted: [] };
      part.label ??= label;
      part.counted.push({ plate: client.plate, result, isOpen: client.isOpen });
      parts.set(key, part);
    }
  }
  return [...parts]
    .map(([key, { label, counted }]) => ({ key, label, returns: countReturns(counted) }))
    .sort(
      (a, b) => b.returns.clients - a.returns.clients || (a.key ?? '').localeCompare(b.key ?? ''),
    );
}

interface PartOfClient {
  key: string | null;
  label: string | null;
  result: Result;
}

function partsOf(kind: PartKind, client: ClientReturn): PartOfClient[] {
  const { channels, operations, promotions, result, byOperation } = client;
  const named: Record<PartKind, () => PartOfClient[]> = {
    channel: () => channels.map((key) => ({ key, label: key, result })),
    operation: () =>
      operations.map(({ key, label }) => ({ key, label, result: byOperation.get(key) ?? result })),
    promotion: () => promotions.map(({ key, label }) => ({ key, label, result })),
  };
  const parts = named[kind]();
  return parts.length > 0 ? parts : [{ key: null, label: null, result }];
}
