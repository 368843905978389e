import type { CampaignPage } from '#contract/campaigns.ts';
import { normalizePlate } from '#rules/plate.ts';
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
export function lastCampaignOf({ campagneList }: CampaignPage): LastCampaign | null {
  const [last] = campagneList.records.toSorted((a, b) =>
    (b.dateDiffusion ?? '').localeCompare(a.dateDiffusion ?? ''),
  );
  if (!last) return null;
  const targets = last.clientList.records.flatMap(({ nom, prenom, vehicule }) => {
    const plate = normalizePlate(vehicule?.immatriculation ?? '');
    if (plate === '') return [];
    const name = [nom, prenom].filter(Boolean).join(' ') || null;
    return [{ plate, name, car: [vehicule?.marque, vehicule?.modele].filter(Boolean).join(' ') }];
  });
  return {
    sent: last.dateDiffusion,
    targets: [...new Map(targets.map((target) => [target.plate, target])).values()],
  };
}
