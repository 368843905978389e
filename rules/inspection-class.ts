import { type IsoDate, monthsBetween } from './days.ts';
import type { Energy } from './energy.ts';
import { foldText, foldWords } from './fold-text.ts';
import { isMopedPlate } from './plate-systems.ts';

/**
 * The classes of vehicles that the law of the inspection tells apart (Code de la route, R323-22 to
 * R323-27). `car`: passenger cars up to 3.5 t, driving schools' among them. `light-commercial`:
 * vans up to 3.5 t. `yearly`: taxis, private hire cars (VTC), ambulances. `category-l`: mopeds,
 * motorcycles, tricycles, quadricycles, and with them the cars that need no licence. `collection`:
 * collectors' vehicles, by the mention on their certificate.
 */
export type InspectionClass = 'car' | 'light-commercial' | 'yearly' | 'category-l' | 'collection';

/**
 * What shows the class. No source that we know names it, so we only have signs: `plate`, a plate of
 * the old series of mopeds; `given-period`, how far apart a file's last and next inspection lie;
 * `early`, an inspection before any car needs one; `rhythm`, three inspections a year apart;
 * `mention`, the word "collection".
 */
type ClassSign =
  | 'plate'
  | 'owner'
  | 'brand'
  | 'model'
  | 'vin'
  | 'mention'
  | 'given-period'
  | 'pollution-dates'
  | 'early'
  | 'rhythm';

/**
 * The class, and what shows it. A car without a sign is an assumption, and must be said as one.
 * `was`: the class that a collectors' vehicle would have without the mention, if a sign shows it.
 */
export type VehicleClass =
  | { kind: Exclude<InspectionClass, 'car' | 'collection'>; sign: ClassSign }
  | { kind: 'collection'; sign: ClassSign; was?: 'category-l' }
  | { kind: 'car'; sign: null };

/** Whether it is a motorcycle or the like, whatever rule its inspections follow. */
export const isCategoryL = (vehicleClass: VehicleClass): boolean =>
  vehicleClass.kind === 'category-l' ||
  (vehicleClass.kind === 'collection' && vehicleClass.was === 'category-l');

/** What one member's file says about a vehicle's inspections. */
export interface InspectionNotes {
  vehicleLastTechnicalControlDate: IsoDate | null;
  vehicleNextTechnicalControlDate: IsoDate | null;
  vehicleLastAntipollutionControlDate: IsoDate | null;
  vehicleNextAntipollutionControlDate: IsoDate | null;
}

export interface ClassEvidence {
  /** In its normal form. */
  plate: string | null;
  brand: string | null;
  model: string | null;
  version: string | null;
  vin: string | null;
  /** The owner that we believe. */
  owner: string | null;
  releaseDate: IsoDate | null;
  /** The files that we believe. */
  files: readonly InspectionNotes[];
  /** The days of periodic inspections, in any order. */
  inspections: readonly IsoDate[];
  today: IsoDate;
}

/** What companies that carry people are called. Private hire (VTC) is on no certificate. */
const CARRIES_PEOPLE =
  /\b(taxis?|vtc|ambulances?|ambulanciers?|transports? sanitaires?|vsl|voitures? de place)\b/;
/** What their vehicles are called. Of the other words, some are a maker's own. */
const FOR_PEOPLE = /\b(taxis?|ambulances?|transports? sanitaires?|vsl)\b/;

/** Also where the model is written behind the make: "LIGIER JS50". */
const CATEGORY_L_BRAND =
  /^(yamaha|mbk|kawasaki|ktm|harley ?davidson|harley|indian|buell|ducati|triumph|norton|bsa|piaggio|vespa|aprilia|mv agusta|moto guzzi|royal enfield|husqvarna|gas gas|gilera|derbi|malaguti|kymco|sym|hyosung|daelim|keeway|zontes|voge|mash|orcal|brixton|benelli|sherco|rieju|fantic|motobecane|motoconfort|terrot|(velo)?solex|can am|polaris|goes|tgb|cfmoto|super soco|niu|zero motorcycles|energica|ural|aixam|ligier|microcar|chatenet|casalini|bellier|tazzari)\b|\b(motos|motocycles?|motorcycles?|motorrad|scooters?)$/;
/** A model of such a make that is none: Piaggio's van, and the cars of Triumph, Ligier and KTM. */
const NO_CATEGORY_L_MODEL =
  /\b(porter|x ?bow|js ?[1-4]|gt ?6|spitfire|tr ?[2-8]|herald|stag|dolomite|vitesse|toledo|acclaim|mayflower|renown)\b|^(triumph )?(1300|1500|2000|2500)\b/;
const CATEGORY_L_MODEL =
  /\b(moto|motocyclette|scooter|quad|cyclo|cyclomoteur|voiturette|vsp|sans permis|50 ?cc|125 ?cc)\b/;
/** Of makers of cars, in folded words. */
const QUADRICYCLES: Readonly<Record<string, RegExp>> = {
  citroen: /^ami( one| cargo| buggy| electric| 100.*)?$/,
  fiat: /^topolino$/,
  opel: /^rocks/,
  renault: /^twizy/,
  mobilize: /^duo/,
};
const MOTORCYCLES: Readonly<Record<string, RegExp>> = {
  peugeot:
    /^(ludix|kisbee|tweet|django|satelis|metropolis|geopolis|speedfight|citystar|elystar|elyseo|looxor|trekker|vivacity|pulsion|belville|streetzone|103)\b/,
  honda:
    /^(cbr?|cbf|cmx|crf|vfr|vtr|vtx?c? ?\d|nt ?\d|xlr? ?\d|xrv? ?\d|rebel|shadow|forza|pcx|sh ?\d|msx|monkey|africa twin|transalp|varadero|dominator|deauville|pan european|silver ?wing|gold ?wing|x ?adv|hornet|nc ?7)/,
  suzuki:
    /^(gs[xrf]?\b|gs[xrf]? ?\d|gsx|burgman|v ?strom|dl ?\d|bandit|hayabusa|katana|intruder|marauder|van ?van|sv ?\d|dr ?z? ?\d|address)/,
  bmw: /^(r ?\d{2,4}|r ?nine|f ?\d{3}|k ?\d{2,4}|[sm] ?1000|c ?(400|600|650)|ce ?0\d|g ?[36]\d\d)/,
};
/** These names belonged to cars too: Citroën's Ami 6 and Fiat's first Topolino. */
const QUADRICYCLES_SINCE = '2011-01-01';

/**
 * Only what is sold as nothing but a van. A Kangoo, a Berlingo, a Trafic or a Vito is sold with
 * seats as well.
 */
const VAN_MODEL =
  /\b(ctte|deriv vp|utilitaire|fourgon|fourgonnette|pick[ -]?up|vu|societe|l[1-4]h[1-4]|chassis cabine|benne|master|boxer|ducato|jumper|sprinter|crafter|transit|movano|daily)\b/;
/**
 * With these it is no van any more: it carries people, or it is a camper of a maker that builds on
 * vans, and its class is a car's (M1).
 */
const VAN_FOR_PEOPLE =
  /\b(challenger|pilote|chausson|rapido|burstner|hymer|adria|fleurette|font vendome|westfalia|mc ?louis|sunlight|carado|dethleffs|knaus|weinsberg|possl|roller team|benimar|itineo|autostar|campereve|hanroad|dreamer|globecar|eura mobil|laika|rimor|elnagh|stylevan|california|marco polo|nugget|tourer|[ck]ombi|bus|tpmr|navette|[5-9] ?(pl|places)|camping cars?|campers?|campervan|motorhome|autocaravane|caravane|(fourgon|van|vehicule) amenage|minibus|minicar|combispace|tourneo)\b/;
/** Volkswagen's and Fiat's own series for vans. */
const VAN_VIN = /^(WV1|ZFC)/;

const COLLECTION_WORDS = /\b(collection|vhc)\b/;
/** A collectors' vehicle is thirty years old (Code de la route, R311-1, 6.3). */
const COLLECTION_MONTHS = 360;

/** An inspection earlier than this after the first registration is one that no car needs. */
const EARLY_MONTHS = 42;
/** What lies within this of an inspection is a second look at the same defects. */
const SAME_INSPECTION_MONTHS = 3;
const A_YEAR_APART = { least: 10, most: 14 };

/**
 * The class that the data shows; without any sign, a car, which is an assumption. The mention comes
 * first, because the rule of a collectors' vehicle holds for whatever it was before: an ambulance,
 * or one of category L, which is then inspected every five years instead of three, and not at all if
 * it is of before 1960 (R323-27, as the ministry read it to the collectors' federation in November
 * 2023). Then comes a sign that no other class can have; one that a wrong date could make comes last.
 */
export function classOf(evidence: ClassEvidence): VehicleClass {
  const { owner, vin, releaseDate, files, today } = evidence;
  const names = namesOf(evidence);
  const { brand, name } = names;
  const isOld = releaseDate !== null && monthsBetween(releaseDate, today) >= COLLECTION_MONTHS;
  const categoryL = categoryLSign(evidence, names);
  const collection = {
    kind: 'collection',
    ...(categoryL && { was: 'category-l' as const }),
  } as const;
  // Without the age it is a level of equipment: "Clio Collection".
  if (isOld && COLLECTION_WORDS.test(name)) return { ...collection, sign: 'mention' };
  if (categoryL === 'plate') return { kind: 'category-l', sign: categoryL };
  if (CARRIES_PEOPLE.test(foldText(owner ?? ''))) return { kind: 'yearly', sign: 'owner' };
  if (FOR_PEOPLE.test(name)) return { kind: 'yearly', sign: 'model' };
  if (categoryL) return { kind: 'category-l', sign: categoryL };
  const hasPollutionDates = files.some(
    (file) => file.vehicleLastAntipollutionControlDate ?? file.vehicleNextAntipollutionControlDate,
  );
  const periods = files.flatMap(givenPeriod);
  if (isOld && periods.includes(60)) return { ...collection, sign: 'given-period' };
  if (periods.includes(36)) return { kind: 'category-l', sign: 'given-period' };
  // Its dates and its rhythm may be those of the pollution check.
  if (hasPollutionDates) return { kind: 'light-commercial', sign: 'pollution-dates' };
  if (periods.includes(12)) return { kind: 'yearly', sign: 'given-period' };
  const isForPeople = VAN_FOR_PEOPLE.test(`${brand} ${name}`);
  const isVan = VAN_MODEL.test(name) && !isForPeople;
  const yearly = yearlySign(evidence);
  if (yearly && !(isVan && yearly === 'rhythm')) return { kind: 'yearly', sign: yearly };
  if (isVan) return { kind: 'light-commercial', sign: 'model' };
  if (VAN_VIN.test(vin ?? '') && !isForPeople) return { kind: 'light-commercial', sign: 'vin' };
  return { kind: 'car', sign: null };
}

type Names = ReturnType<typeof namesOf>;

/** Folded; `name` is the model with its version. */
function namesOf(evidence: ClassEvidence) {
  const [brand = '', model = '', version = ''] = [
    evidence.brand,
    evidence.model,
    evidence.version,
  ].map((words) => foldWords(words ?? ''));
  return { brand, model, name: `${model} ${version}` };
}

/** What it shows by itself; the periods between its inspections are left out. */
function categoryLSign(
  { plate, releaseDate, today }: ClassEvidence,
  { brand, model, name }: Names,
): 'plate' | 'brand' | 'model' | null {
  if (plate !== null && isMopedPlate(plate)) return 'plate';
  if (CATEGORY_L_BRAND.test(brand || model) && !NO_CATEGORY_L_MODEL.test(`${brand} ${name}`)) {
    return 'brand';
  }
  const isModel =
    CATEGORY_L_MODEL.test(name) || isMakersCategoryL(brand, model, releaseDate ?? today);
  return isModel ? 'model' : null;
}

/** Whether a maker of cars names one of its motorcycles or quadricycles so. */
function isMakersCategoryL(brand: string, model: string, releaseDate: IsoDate): boolean {
  const [make = '', ...words] = (brand || model).split(' ');
  // The model may stand behind the make, or the make before the model.
  const names = [
    model,
    words.join(' '),
    model.startsWith(`${make} `) ? model.slice(make.length + 1) : '',
  ];
  const isOne = (models: RegExp | undefined) => names.some((name) => models?.test(name));
  return (
    isOne(MOTORCYCLES[make]) || (releaseDate > QUADRICYCLES_SINCE && isOne(QUADRICYCLES[make]))
  );
}

/** The whole years between the two dates of one file, in months; nothing if they aren't whole. */
function givenPeriod(file: InspectionNotes): number[] {
  const { vehicleLastTechnicalControlDate: last, vehicleNextTechnicalControlDate: next } = file;
  if (last === null || next === null) return [];
  const months = monthsBetween(last, next);
  const years = Math.round(months / 12);
  return Math.abs(months - years * 12) <= 1 ? [years * 12] : [];
}

/**
 * What the inspections show by how soon they came. `early`: all came before a car's first; if a
 * later one follows, a car's rule may have held since. `rhythm`: the last three are a year apart. Two
 * alone are not enough, because a car that is sold is inspected anew (R323-22, I, 3°), and that
 * happens more often than taxis do.
 */
function yearlySign({ inspections, releaseDate }: ClassEvidence): 'early' | 'rhythm' | null {
  const days = [...inspections].sort();
  const distinct = days.filter((day, index) => {
    const before = days[index - 1];
    return before === undefined || monthsBetween(before, day) >= SAME_INSPECTION_MONTHS;
  });
  const [first, second, third] = distinct.slice(-3);
  const last = distinct.at(-1);
  if (!first || !last) return null;
  if (releaseDate !== null && monthsBetween(releaseDate, last) < EARLY_MONTHS) return 'early';
  return second && third && isYear(first, second) && isYear(second, third) ? 'rhythm' : null;
}

function isYear(from: IsoDate, to: IsoDate): boolean {
  const months = monthsBetween(from, to);
  return months >= A_YEAR_APART.least && months <= A_YEAR_APART.most;
}

/**
 * Whether a van is looked at for its pollution between two inspections. Those without exhaust and
 * the oldest ones are not (service-public.fr, F33353).
 */
export function hasPollutionCheck(energy: Energy | null, releaseDate: IsoDate | null): boolean {
  if (energy === 'electric' || energy === 'hydrogen') return false;
  const first = energy === 'diesel' ? '1980-01-01' : '1972-10-01';
  return releaseDate === null || releaseDate >= first;
}
