import {
  EMISSIONS_WORDS,
  INSPECTION_CHECK_WORDS,
  INSPECTION_WORDS,
  REINSPECTION_WORDS,
} from './inspection-labels.ts';

export interface Family {
  code: string;
  /** Matched against the folded label: lower case, no accents, words one space apart. */
  words: RegExp;
  /** The job is done on one axle at a time, and the label may say which. */
  axle?: true;
  /** Changed when worn. Manufacturers give it no period, so it is checked but never overdue. */
  wear?: true;
  /** Looked at, and done if something is found. Makers give it no period, so it is never overdue. */
  check?: true;
}

/**
 * The first family whose words are in the label counts, so specific families come before general
 * ones.
 */
export const families = [
  // Brakes
  {
    code: 'brake-discs-and-pads',
    words: /\bdis(que|c|k)s?\b.*\b(plaq|pads?\b)|\bplaq.*\bdisq|\bpads?\b.*\bdis[ck]s?\b/,
    axle: true,
    wear: true,
  },
  {
    code: 'brake-pads',
    words: /\bplaq|\bbrake pads?\b/,
    axle: true,
    wear: true,
  },
  {
    code: 'brake-discs',
    words: /\bdisques?\b(?! d embrayage)|\bbrake (dis[ck]|rotor)s?\b/,
    axle: true,
    wear: true,
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
  },
  // Filters
  {
    code: 'cabin-filter',
    words: /\b(fil\w*|cart\w*)\b.*\b(habitacle|hab|pollens?)\b|\b(cabin|pollen)\b.*\bfilters?\b/,
  },
  {
    code: 'particle-filter',
    words: /\bfil\w* (a )?particules?\b|\bfap\b|\bparticulate filter\b/,
    wear: true,
  },
  {
    code: 'fuel-filter',
    words: /\bfil\w* (a )?(carburant|gasoil|gazole|essence|go)\b|\b(fuel|diesel) filters?\b/,
  },
  {
    code: 'air-filter',
    words: /\b(fil\w*|element)\b (a |d )?air\b|\bair filters?\b/,
  },
  // Engine
  { code: 'glow-plugs', words: /\bprechauf\w*|\bglow plugs?\b/, wear: true },
  {
    code: 'spark-plugs',
    words: /\bbougies?\b|\bspark plugs?\b/,
  },
  {
    code: 'timing-belt',
    words: /\b(courroies?|kit|cour)\b.*\bdistrib?\w*|^distribution\b|\btiming belt\b|\bcambelt\b/,
  },
  {
    code: 'accessory-belt',
    words:
      /\bcour\w*\b.*\b(access\w*|alternateur)\b|\b(accessory|auxiliary|drive|serpentine) belt\b/,
    check: true,
  },
  { code: 'water-pump', words: /\bpompes? a eau\b|\bwater pump\b/ },
  {
    code: 'coolant',
    words: /\bliq\w* (de )?refroid\w*|\bldr\b|\bantigel\b|\bcoolant\b|\bantifreeze\b/,
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
  },
  {
    code: 'clutch',
    words: /\bembrayages?\b|\bclutch\b/,
    wear: true,
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
  },
  { code: 'windscreen', words: /\bpare brise\b|\bwindscreen\b|\bwindshield\b/ },
  {
    code: 'air-con',
    words: /\bclim\w*|\bair ?con\w*|\ba c (service|recharge|gas)\b/,
    check: true,
  },
  // Whole car
  { code: 'inspection-check', words: INSPECTION_CHECK_WORDS },
  { code: 'reinspection', words: REINSPECTION_WORDS },
  { code: 'emissions-test', words: EMISSIONS_WORDS },
  { code: 'inspection', words: INSPECTION_WORDS },
  { code: 'diagnosis', words: /\bdiag\w*/ },
  { code: 'bodywork', words: /\bcarrosserie\b|\bpeinture\b|\bbodywork\b/ },
  { code: 'wash', words: /\blavage\b|\bnettoyage\b|\bcar wash\b/ },
  {
    code: 'oil-service',
    words:
      /\bvidanges?\b|\brevisions?\b|\bhuile\b|\bentretien periodique\b|\boil\b|\b(full|annual|periodic|routine) service\b/,
  },
] as const satisfies readonly Family[];
