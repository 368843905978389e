import type { ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';

/** What one member's files say about a vehicle. */
export interface MemberRows {
  memberId: number;
  clients: readonly ClientRow[];
  /** Its invoice lines, each with the job that was recognised in it. */
  lines: readonly { jobId: number | null; raw: InvoiceLineRow }[];
}

/** What we believe about a vehicle, and whose word it is. */
export interface Settled<T> {
  value: T | null;
  /** The member who says so; null if nobody does. */
  memberId: number | null;
  /** How many other members say something else. */
  contradictions: number;
}

/**
 * Sorts the members by how far we believe them. The member who asks comes first, since nobody needs
 * to tell it what it has seen itself. Then come those who saw the vehicle last, according to their
 * invoices.
 * @param asking the asking member's id; null for a manager
 * @param today YYYY-MM-DD: invoices with a later date don't count
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
 * Settles what members say about one fact: takes the first claim that can be true, from the most
 * trusted member. Other members' different claims change nothing, but they are counted.
 * @param members the most trusted first
 * @param claimsOf everything that a member claims, the claim that we would believe first at the
 *   front
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
