import type { ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';

/** What one member's files say of a vehicle. */
export interface MemberRows {
  memberId: number;
  clients: readonly ClientRow[];
  /** Its invoice lines, each with the job that it was recognised as. */
  lines: readonly { jobId: number | null; raw: InvoiceLineRow }[];
}

/** What is taken for true of a vehicle, and on whose word. */
export interface Settled<T> {
  value: T | null;
  /** The member that says so; null where nobody does. */
  memberId: number | null;
  /** How many other members say something else. */
  contradictions: number;
}

/**
 * The members in the order in which they are believed: the one that asks, since it need not be told
 * by others what it has seen itself; then those that saw the vehicle last, by their invoices.
 * @param asking the asking member's id; null for a manager
 * @param today YYYY-MM-DD: an invoice of a later day says nothing
 */
export function byTrust<M extends Pick<MemberRows, 'memberId' | 'lines'>>(
  members: readonly M[],
  asking: number | null,
  today: string,
): M[] {
  const seen = new Map(members.map((member) => [member, lastInvoice(member, today)]));
  const isAsking = ({ memberId }: M) => Number(memberId === asking);
  return members.toSorted(
    (a, b) => isAsking(b) - isAsking(a) || compare(seen.get(b) ?? '', seen.get(a) ?? ''),
  );
}

function lastInvoice({ lines }: Pick<MemberRows, 'lines'>, today: string): string {
  let last = '';
  for (const { raw } of lines) {
    const date = raw.invoiceDate ?? '';
    if (date > last && date <= today) last = date;
  }
  return last;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Settles what members claim of one thing: the first member's word that can be true. What the others
 * claim besides decides nothing and is counted.
 * @param members the most trusted first
 * @param claimsOf all that a member claims, what it would be taken at its word for first
 */
export function settle<T>(
  members: readonly MemberRows[],
  claimsOf: (member: MemberRows) => readonly T[],
  canBe: (claim: T) => boolean = () => true,
): Settled<T> {
  const said = members.flatMap((member) => {
    const claims = claimsOf(member);
    const possible = claims.find(canBe);
    const claim = possible ?? claims[0];
    return claim === undefined
      ? []
      : [{ claim, isPossible: possible !== undefined, memberId: member.memberId }];
  });
  const believed = said.find(({ isPossible }) => isPossible);
  return {
    value: believed?.claim ?? null,
    memberId: believed?.memberId ?? null,
    contradictions: said.filter(({ claim }) => claim !== believed?.claim).length,
  };
}
