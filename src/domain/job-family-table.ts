/** Where a usual interval comes from: what the trade tells drivers, no manufacturer's own plan. */
export const intervalSources = {
  plan: 'https://fixi.ma/?p=9252',
  'maintenance-book': 'https://meilleur-garagiste.com/carnet-entretien',
  'road-safety-at-work': 'https://roadsafetyatwork.ca/tool-kits/vehicle-maintenance/autocheck/',
  'info-durable':
    'https://www.linfodurable.fr/conso/quand-prevoir-sa-vidange-et-autres-prestations-dentretien-auto-52694',
  'ev-mag':
    'https://www.evmag.fr/entretien-de-son-vehicule-quelles-pieces-changer-regulierement-pour-rouler-en-toute-securite',
  law: 'Code de la route, R. 323-22',
} as const;

/** How often a job is usually done, in km and in months; null where its source gives no figure. */
export interface UsualInterval {
  km: number | null;
  months: number | null;
  source: keyof typeof intervalSources;
}

export interface Family {
  code: string;
  /** Against the folded label: lower case, no accent, words one space apart. */
  words: RegExp;
  /** Done on one axle at a time: the label may say which. */
  axle?: true;
  /** Changed when worn: no manufacturer gives it a period, so it is checked, never overdue. */
  wear?: true;
  usual?: UsualInterval;
}

const every = (
  km: number | null,
  months: number | null,
  source: UsualInterval['source'],
): UsualInterval => ({ km, months, source });

/** The first family whose words are in the label: the particular stands before the general. */
export const families = [
  // Brakes
  {
    code: 'brake-discs-and-pads',
    words: /\bdis(que|c|k)s?\b.*\b(plaq|pads?\b)|\bplaq.*\bdisq|\bpads?\b.*\bdis[ck]s?\b/,
    axle: true,
    wear: true,
    usual: every(60_000, null, 'info-durable'),
  },
  {
    code: 'brake-pads',
    words: /\bplaq|\bbrake pads?\b/,
    axle: true,
    wear: true,
    usual: every(30_000, null, 'info-durable'),
  },
  {
    code: 'brake-discs',
    words: /\bdisques?\b(?! d embrayage)|\bbrake (dis[ck]|rotor)s?\b/,
    axle: true,
    wear: true,
    usual: every(60_000, null, 'info-durable'),
  },
  {
    code: 'brake-drums',
    words: /\btambours?\b|\bmachoires?\b|\bdrum brakes?\b|\bbrake (drum|shoe)s?\b/,
    wear: true,
  },
  { code: 'brake-calipers', words: /\betriers?\b|\bcalipers?\b/ },
  {
    code: 'brake-fluid',
    words: /\bliq\w* (de )?freins?\b|\bpurge\b.*\bfreins?\b|\bbrake fluid\b/,
    usual: every(null, 24, 'maintenance-book'),
  },
  // Filters
  {
    code: 'cabin-filter',
    words: /\b(fil\w*|cart\w*)\b.*\b(habitacle|hab|pollens?)\b|\b(cabin|pollen)\b.*\bfilters?\b/,
    usual: every(20_000, 12, 'plan'),
  },
  {
    code: 'particle-filter',
    words: /\bfil\w* (a )?particules?\b|\bfap\b|\bparticulate filter\b/,
    wear: true,
  },
  {
    code: 'fuel-filter',
    words: /\bfil\w* (a )?(carburant|gasoil|gazole|essence|go)\b|\b(fuel|diesel) filters?\b/,
    usual: every(60_000, 48, 'plan'),
  },
  {
    code: 'air-filter',
    words: /\b(fil\w*|element)\b (a |d )?air\b|\bair filters?\b/,
    usual: every(60_000, 48, 'plan'),
  },
  // Engine
  { code: 'glow-plugs', words: /\bprechauf\w*|\bglow plugs?\b/, wear: true },
  {
    code: 'spark-plugs',
    words: /\bbougies?\b|\bspark plugs?\b/,
    usual: every(50_000, 36, 'road-safety-at-work'),
  },
  {
    code: 'timing-belt',
    words: /\b(courroies?|kit|cour)\b.*\bdistrib?\w*|^distribution\b|\btiming belt\b|\bcambelt\b/,
    usual: every(120_000, 72, 'plan'),
  },
  {
    code: 'accessory-belt',
    words:
      /\bcour\w*\b.*\b(access\w*|alternateur)\b|\b(accessory|auxiliary|drive|serpentine) belt\b/,
    usual: every(120_000, 72, 'plan'),
  },
  { code: 'water-pump', words: /\bpompes? a eau\b|\bwater pump\b/ },
  {
    code: 'coolant',
    words: /\bliq\w* (de )?refroid\w*|\bldr\b|\bantigel\b|\bcoolant\b|\bantifreeze\b/,
    usual: every(90_000, null, 'maintenance-book'),
  },
  { code: 'turbo', words: /\bturbo/ },
  { code: 'adblue', words: /\bad ?blue\b/ },
  { code: 'egr-valve', words: /\begr\b/ },
  { code: 'injection', words: /\binject\w*/ },
  { code: 'exhaust', words: /\bechappement\b|\bsilencieux\b|\bcatal\w*|\bexhaust\b/, wear: true },
  // Transmission
  {
    code: 'gearbox-oil',
    words: /\b(vidange|huile)\b.*\b(boite|bv|bva|bvm)\b|\b(gearbox|transmission) (oil|fluid)\b/,
    usual: every(50_000, 24, 'road-safety-at-work'),
  },
  {
    code: 'clutch',
    words: /\bembrayages?\b|\bclutch\b/,
    wear: true,
    usual: every(150_000, null, 'ev-mag'),
  },
  { code: 'drive-shafts', words: /\bcardans?\b|\bsoufflets?\b|\bdrive ?shafts?\b/, wear: true },
  // Wheels and suspension
  {
    code: 'tyre-repair',
    words: /\bcrevaisons?\b|\brepar\w*\b.*\bpneu|\bpuncture\b|\bty?i?re repair\b/,
  },
  { code: 'wheel-fitting', words: /\bequilibrage\b|\bbalancing\b/ },
  {
    code: 'wheel-alignment',
    words: /\bgeometrie\b|\bparallelisme\b|\bwheel alignment\b/,
  },
  { code: 'tyres', words: /\bpneus?\b|\bpneumat\w*|\bt[yi]res?\b/, wear: true },
  {
    code: 'dampers',
    words: /\bamort\w*|\bdampers?\b|\bshock absorbers?\b/,
    wear: true,
    usual: every(160_000, null, 'maintenance-book'),
  },
  { code: 'wheel-bearings', words: /\broulements?\b|\bwheel bearings?\b/, wear: true },
  { code: 'power-steering', words: /\bdirection assistee\b|\bpower steering\b/ },
  {
    code: 'suspension-joints',
    words:
      /\brotules?\b|\btriangles?\b|\bbiellettes?\b|\bsilent ?blocs?\b|\bball joints?\b|\bcontrol arms?\b/,
    wear: true,
  },
  // Electricity, visibility, comfort
  {
    code: 'battery',
    words: /\bbatteries\b|\bbatterie\b|\bbattery\b/,
    wear: true,
    usual: every(null, 60, 'maintenance-book'),
  },
  { code: 'alternator', words: /\baltern/ },
  { code: 'starter', words: /\bdemarreur\b|\bstarter\b/ },
  {
    code: 'lighting',
    words: /\beclairage\b|\bampoules?\b|\blampes?\b|\blighting\b|\bbulbs?\b/,
    wear: true,
  },
  {
    code: 'wipers',
    words: /\bessuie|\bbalais?\b|\bwipers?\b/,
    wear: true,
    usual: every(null, 12, 'maintenance-book'),
  },
  { code: 'windscreen', words: /\bpare brise\b|\bwindscreen\b|\bwindshield\b/ },
  { code: 'air-con', words: /\bclim\w*|\bair ?con\w*|\ba c (service|recharge|gas)\b/ },
  // Whole car
  { code: 'emissions-test', words: /\b(anti ?)?pollution\b|\bemissions? test\b/ },
  {
    code: 'inspection-check',
    words: /\bprepar\w*.*\bcontrole technique\b|\bpre ?(controle|inspection)\b/,
  },
  {
    code: 'inspection',
    words: /\bcontroles? techniques?\b|\bct\b|\btechnical (inspection|control)\b|\bmot\b/,
    usual: every(null, 24, 'law'),
  },
  { code: 'diagnosis', words: /\bdiag\w*/ },
  { code: 'bodywork', words: /\bcarrosserie\b|\bpeinture\b|\bbodywork\b/ },
  { code: 'wash', words: /\blavage\b|\bnettoyage\b|\bcar wash\b/ },
  {
    code: 'oil-service',
    words:
      /\bvidanges?\b|\brevisions?\b|\bhuile\b|\bentretien periodique\b|\boil\b|\b(full|annual|periodic|routine) service\b/,
    usual: every(20_000, 12, 'plan'),
  },
] as const satisfies readonly Family[];
