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

function standingOf({ kind }: Result): Standing {
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
  /** How many have a known outcome: the denominator of every share. */
  known: number;
  /** How many were followed by an invoice, for the same operation or another. */
  followed: number;
  /** Of the invoices that followed. */
  all: Invoiced;
  /** Of those for a proposed operation. */
  sameJob: Invoiced;
  /** Days from the message to the invoice, in the middle; null if none followed. */
  medianDelay: number | null;
}

/** A client's plate, and what came. */
type Counted = Pick<ClientReturn, 'plate' | 'result'>;

export function countReturns(returns: readonly Counted[]): Returns {
  const by: Record<Standing, number> = {
    'same-job': 0,
    'other-job': 0,
    none: 0,
    'too-early': 0,
    unknown: 0,
    unread: 0,
  };
  const all = new Map<string, KeptInvoice>();
  const sameJob = new Map<string, KeptInvoice>();
  const delays: number[] = [];
  for (const { plate, result } of returns) {
    by[standingOf(result)] += 1;
    if (!('invoice' in result)) continue;
    const mark = invoiceMark(plate, result.invoice);
    all.set(mark, result.invoice);
    if (result.kind === 'same-job') sameJob.set(mark, result.invoice);
    delays.push(result.delayDays);
  }
  const followed = by['same-job'] + by['other-job'];
  return {
    clients: returns.length,
    by,
    known: followed + by.none,
    followed,
    all: invoiced(all),
    sameJob: invoiced(sameJob),
    medianDelay: median(delays),
  };
}

/**
 * Equal for the same invoice wherever it is found. A member's own number for it, with its date, tells
 * it among all vehicles, because one invoice may be for two of a customer's cars.
 */
function invoiceMark(plate: string | null, { key, dmsId, member }: KeptInvoice): string {
  return dmsId !== null && member !== null ? key : `${plate}:${key}`;
}

function invoiced(invoices: ReadonlyMap<string, KeptInvoice>): Invoiced {
  const amounts = [...invoices.values()].flatMap(({ amount }) =>
    amount === null || isAbsurdAmount(amount) ? [] : amount,
  );
  return {
    invoices: invoices.size,
    euros: sumOfEuros(amounts),
    unpriced: invoices.size - amounts.length,
  };
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
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
      part.counted.push({ plate: client.plate, result });
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
