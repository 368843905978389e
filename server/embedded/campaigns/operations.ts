import type { Lang } from '#contract/services.ts';

/**
 * What a reminder proposes. Marketing has its own numbers (docs/api.md, section 11): `operationId`
 * 5 is brake pads, but `privateJobId` 5 is the cabin filter.
 */
export interface MarketingOperation {
  id: number;
  fr: string;
  en: string;
  /** `privateJobId`s. The operation is proposed when all of these jobs are due. */
  jobs: readonly number[];
  /** What the message offers (`messageDescription`, `promotion[].label`). */
  offer: string;
  /** The operation to propose next time for the same jobs. */
  next?: number;
}

const NEWS = 'Communication informative';

/**
 * The operations that campaigns propose. 2 and 6 (section 11) and 5 and 8 (section 13) are
 * documented; the others are our own, as are all offers except "-10%" and "Communication
 * informative". Operations that cover more jobs come first, so that discs with pads are proposed
 * rather than pads alone.
 */
export const operations: readonly MarketingOperation[] = [
  {
    id: 7,
    fr: 'Disques + Plaquettes AVANT',
    en: 'Front discs + pads',
    jobs: [15, 14],
    offer: NEWS,
    next: 8,
  },
  {
    id: 8,
    fr: 'Disques + Plaquettes ARRIERE',
    en: 'Rear discs + pads',
    jobs: [15, 14],
    offer: NEWS,
  },
  { id: 1, fr: 'Révision + Vidange', en: 'Service + oil change', jobs: [13, 1], offer: '-10%' },
  { id: 2, fr: 'Bougies', en: 'Spark plugs', jobs: [6], offer: '-10%' },
  { id: 3, fr: 'Vidange', en: 'Oil change', jobs: [1], offer: '-10%' },
  { id: 4, fr: 'Filtre à air', en: 'Air filter', jobs: [4], offer: '-10%' },
  { id: 5, fr: 'Plaquettes de freins AVANT', en: 'Front brake pads', jobs: [14], offer: NEWS },
  { id: 6, fr: 'Filtre habitacle', en: 'Cabin filter', jobs: [5], offer: '-10%' },
  { id: 9, fr: 'Distribution', en: 'Timing belt', jobs: [8], offer: NEWS },
  { id: 10, fr: 'Liquide de frein', en: 'Brake fluid', jobs: [11], offer: 'Contrôle offert' },
  {
    id: 11,
    fr: 'Pneumatiques',
    en: 'Tyres',
    jobs: [19],
    offer: '2 pneus achetés, géométrie à -50%',
  },
  { id: 12, fr: 'Amortisseurs', en: 'Shock absorbers', jobs: [18], offer: 'Contrôle offert' },
  { id: 13, fr: 'Climatisation', en: 'Air conditioning', jobs: [27], offer: '-15%' },
  {
    id: 14,
    fr: 'Contrôle technique',
    en: 'Technical inspection',
    jobs: [39],
    offer: 'Pré-contrôle offert',
  },
  { id: 15, fr: 'Révision', en: 'Service', jobs: [13], offer: '-10%' },
  { id: 16, fr: 'Filtre à carburant', en: 'Fuel filter', jobs: [3], offer: '-10%' },
  { id: 17, fr: 'Liquide de refroidissement', en: 'Coolant', jobs: [12], offer: 'Contrôle offert' },
];

const offers: ReadonlyMap<string, string> = new Map([
  [NEWS, 'For information'],
  ['Contrôle offert', 'Free check'],
  ['Pré-contrôle offert', 'Free pre-inspection check'],
  ['2 pneus achetés, géométrie à -50%', 'Buy 2 tyres, wheel alignment -50%'],
]);

/** An offer in a language; one that isn't among ours, or has no words ("-10%"), as it is. */
export const offerIn = (offer: string, lang: Lang): string =>
  lang === 'fr' ? offer : (offers.get(offer) ?? offer);

const byId: ReadonlyMap<number, MarketingOperation> = new Map(
  operations.map((operation) => [operation.id, operation]),
);

/** The operation's label in a language; if the table has no such id, its number in words. */
export function operationLabel(operationId: number, lang: Lang): string {
  const operation = byId.get(operationId);
  if (operation) return operation[lang];
  return lang === 'fr' ? `Opération ${operationId}` : `Operation ${operationId}`;
}
