import type { Lang } from '#contract/services.ts';

/**
 * - `periodic`: manufacturers give it a period;
 * - `wear`: replaced when worn; it has no period, so it should be checked but is never late;
 * - `check`: looked at, and done if something is found; no manufacturer gives it a period;
 * - `repair`: done when something breaks, so never forecast.
 */
type JobKind = 'periodic' | 'wear' | 'check' | 'repair';

export interface Job {
  /** `privateJobId`. */
  id: number;
  kind: JobKind;
  fr: string;
  en: string;
}

/**
 * The jobs that we recognise in raw invoice lines. The documentation shows only two ids, 4 "Filtre
 * à air" (section 8) and 14 "Plaquettes de frein" (section 10); the others are our own.
 */
export const jobs: readonly Job[] = [
  { id: 1, kind: 'periodic', fr: 'Vidange moteur', en: 'Engine oil change' },
  { id: 2, kind: 'periodic', fr: 'Filtre à huile', en: 'Oil filter' },
  { id: 3, kind: 'periodic', fr: 'Filtre à carburant', en: 'Fuel filter' },
  { id: 4, kind: 'periodic', fr: 'Filtre à air', en: 'Air filter' },
  { id: 5, kind: 'periodic', fr: 'Filtre habitacle', en: 'Cabin filter' },
  { id: 6, kind: 'periodic', fr: 'Bougies d’allumage', en: 'Spark plugs' },
  { id: 7, kind: 'wear', fr: 'Bougies de préchauffage', en: 'Glow plugs' },
  { id: 8, kind: 'periodic', fr: 'Courroie de distribution', en: 'Timing belt' },
  { id: 9, kind: 'check', fr: 'Courroie d’accessoires', en: 'Auxiliary belt' },
  { id: 10, kind: 'repair', fr: 'Pompe à eau', en: 'Water pump' },
  { id: 11, kind: 'periodic', fr: 'Liquide de frein', en: 'Brake fluid' },
  { id: 12, kind: 'periodic', fr: 'Liquide de refroidissement', en: 'Coolant' },
  { id: 13, kind: 'periodic', fr: 'Révision', en: 'Routine service' },
  { id: 14, kind: 'wear', fr: 'Plaquettes de frein', en: 'Brake pads' },
  { id: 15, kind: 'wear', fr: 'Disques de frein', en: 'Brake discs' },
  { id: 16, kind: 'wear', fr: 'Freins à tambour', en: 'Drum brakes' },
  { id: 17, kind: 'repair', fr: 'Étriers et flexibles de frein', en: 'Brake calipers and hoses' },
  { id: 18, kind: 'wear', fr: 'Amortisseurs', en: 'Shock absorbers' },
  { id: 19, kind: 'wear', fr: 'Pneumatiques', en: 'Tyres' },
  { id: 20, kind: 'repair', fr: 'Géométrie', en: 'Wheel alignment' },
  { id: 21, kind: 'wear', fr: 'Batterie', en: 'Battery' },
  { id: 22, kind: 'wear', fr: 'Balais d’essuie-glace', en: 'Wiper blades' },
  { id: 23, kind: 'wear', fr: 'Embrayage', en: 'Clutch' },
  { id: 24, kind: 'wear', fr: 'Échappement', en: 'Exhaust' },
  { id: 25, kind: 'wear', fr: 'Filtre à particules', en: 'Particulate filter' },
  { id: 26, kind: 'repair', fr: 'Vanne EGR', en: 'EGR valve' },
  { id: 27, kind: 'check', fr: 'Climatisation', en: 'Air conditioning' },
  { id: 28, kind: 'periodic', fr: 'Vidange de boîte de vitesses', en: 'Gearbox oil change' },
  { id: 29, kind: 'wear', fr: 'Direction et rotules', en: 'Steering and ball joints' },
  { id: 30, kind: 'wear', fr: 'Cardans et soufflets', en: 'Drive shafts and gaiters' },
  { id: 31, kind: 'repair', fr: 'Roulements de roue', en: 'Wheel bearings' },
  { id: 32, kind: 'repair', fr: 'Alternateur', en: 'Alternator' },
  { id: 33, kind: 'repair', fr: 'Démarreur', en: 'Starter motor' },
  { id: 34, kind: 'wear', fr: 'Éclairage', en: 'Lighting' },
  { id: 35, kind: 'repair', fr: 'Pare-brise et vitrage', en: 'Windscreen and glass' },
  { id: 36, kind: 'repair', fr: 'Injection', en: 'Fuel injection' },
  { id: 37, kind: 'repair', fr: 'Turbocompresseur', en: 'Turbocharger' },
  { id: 38, kind: 'periodic', fr: 'AdBlue', en: 'AdBlue' },
  { id: 39, kind: 'periodic', fr: 'Contrôle technique', en: 'Technical inspection' },
  { id: 40, kind: 'repair', fr: 'Montage et équilibrage', en: 'Fitting and balancing' },
  { id: 41, kind: 'repair', fr: 'Diagnostic électronique', en: 'Electronic diagnosis' },
  { id: 42, kind: 'repair', fr: 'Carrosserie et peinture', en: 'Bodywork and paint' },
  { id: 43, kind: 'repair', fr: 'Préparation au contrôle technique', en: 'Pre-inspection check' },
  { id: 44, kind: 'repair', fr: 'Contre-visite', en: 'Re-inspection' },
  { id: 45, kind: 'repair', fr: 'Contrôle antipollution', en: 'Emissions check' },
];

const byId: ReadonlyMap<number, Job> = new Map(jobs.map((job) => [job.id, job]));

/** The job's label in a language; if the table has no such id, its number in words. */
export function labelOf(jobId: number, lang: Lang): string {
  const job = byId.get(jobId);
  if (job) return job[lang];
  return lang === 'fr' ? `Opération ${jobId}` : `Job ${jobId}`;
}
