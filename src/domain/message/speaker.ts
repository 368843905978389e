import { type Member, memberOf } from '#src/domain/vehicle/member.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { plainName } from './plain-text.ts';

export interface Speaker {
  /** The point of sale's code; null if no record names it. */
  code: string | null;
  /** Its trade name; null if it is unknown. */
  name: string | null;
}

/**
 * The garage in whose name one writes: the member that asks, by its name in this vehicle's records;
 * for a network's manager, the garage of the last visit.
 * @param asking the code of the member that asks; null for a manager
 */
export function speakerOf({ record, lastVisit }: VehicleView, asking: string | null): Speaker {
  if (asking === null) return named(lastVisit?.member ?? null);
  const records = [...(dataOf(record.clients) ?? []), ...(dataOf(record.invoices) ?? [])];
  const own = records.find(({ memberPoSCode }) => memberPoSCode === asking);
  return { code: asking, name: own ? named(memberOf(own)).name : null };
}

const named = (member: Member | null): Speaker => ({
  code: member?.posCode ?? null,
  name: plainName(member?.tradeName ?? null),
});
