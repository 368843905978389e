import { newestFirst } from '#rules/days.ts';
import type { CampaignsPage } from '#src/domain/campaigns/campaigns.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

interface CampaignTarget {
  /** In normal form. */
  plate: string;
  /** "LEFEBVRE CHRISTINE"; null if the record names nobody. */
  name: string | null;
  /** "Dacia SANDERO"; empty if unknown. */
  car: string;
}

export interface LastCampaign {
  sent: IsoDate | null;
  /** Each vehicle once, in the API's order. */
  targets: CampaignTarget[];
}

/**
 * The campaign that was sent last, among those on a member's first page. Null if there is none.
 */
export function lastCampaignOf({ campaigns }: CampaignsPage): LastCampaign | null {
  const [last] = campaigns.toSorted((a, b) => newestFirst(a.sent, b.sent));
  if (!last) return null;
  const targets = last.targets.flatMap(({ plate, name, brand, model }) =>
    plate === null ? [] : [{ plate, name, car: [brand, model].filter(Boolean).join(' ') }],
  );
  return {
    sent: last.sent,
    targets: [...new Map(targets.map((target) => [target.plate, target])).values()],
  };
}
