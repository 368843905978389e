import type { Powertrain } from './energy.ts';
import { foldText, onlyWords } from './fold-text.ts';
import { PLUS_INSPECTION } from './inspection-labels.ts';
import { type Family, families } from './job-family-table.ts';

/**
 * Relates the jobs of the API's two numberings. `privateJobId` (operations, forecasts, invoices:
 * sections 7, 8, 10) and `operationId` (reminders, campaigns: sections 11, 13) don't seem to match:
 * "Plaquettes de freins AVANT" is operation 5, but "Plaquettes de frein" is job 14. Only their
 * labels can be compared. So everything based on this table is an inference, and must say so
 * (`JobBasis`).
 */

type Rule = (typeof families)[number];

/** A family of jobs, on either axle. */
export type FamilyBase = Rule['code'];
type AxleCode = Extract<Rule, { axle: true }>['code'];

/** A family of jobs. For brakes, it includes the axle if the label names it. */
export type FamilyCode = FamilyBase | `${AxleCode}-front` | `${AxleCode}-rear`;

/** Only words, one space apart, so that labels match however they are typed. */
const foldLabel = (label: string): string =>
  onlyWords(foldText(label).replace(PLUS_INSPECTION, ' et '));

/** Real labels are shorter. The limit keeps a hostile one from slowing down the page. */
const LONGEST_LABEL = 200;

const FRONT = /\b(av|avant|front)\b/;
const REAR = /\b(ar|arr|arriere|rear)\b/;

/** The family of a job's or an operation's label, in French or English; null if none fits. */
export function familyOf(label: string | null): FamilyCode | null {
  const words = foldLabel((label ?? '').slice(0, LONGEST_LABEL));
  const rule = families.find((family) => family.words.test(words));
  if (!rule) return null;
  if (!('axle' in rule) || FRONT.test(words) === REAR.test(words)) return rule.code;
  return FRONT.test(words) ? `${rule.code}-front` : `${rule.code}-rear`;
}

/** The family without its axle. */
export const baseOf = (code: FamilyCode): string => code.replace(/-(front|rear)$/, '');

/** The axle that the label names; null if it names none, or if the job has none. */
export const axleOf = (code: FamilyCode): 'front' | 'rear' | null =>
  code.endsWith('-front') ? 'front' : code.endsWith('-rear') ? 'rear' : null;

const ruleOf = (code: FamilyCode): Family | undefined =>
  families.find((family) => family.code === baseOf(code));

/** Whether it is a wear part: pads, discs, dampers, tyres… */
export const isWearPart = (family: FamilyCode | null): boolean =>
  family !== null && ruleOf(family)?.wear === true;

/**
 * Whether the job is only looked at when its time comes: a wear part, or something that makers set
 * no period for (the air conditioning). It is "à contrôler", never "en retard".
 */
export const isOnlyChecked = (family: FamilyCode | null): boolean =>
  isWearPart(family) || (family !== null && ruleOf(family)?.check === true);

/** Jobs on a combustion engine and what belongs to it. */
const ENGINE_JOBS: ReadonlySet<string> = new Set<FamilyBase>([
  'fuel-filter',
  'air-filter',
  'spark-plugs',
  'glow-plugs',
  'timing-belt',
  'turbo',
  'adblue',
  'egr-valve',
  'injection',
  'exhaust',
  'particle-filter',
  'clutch',
]);
const ENGINE_OIL = /\b(vidange|huile|oil)\b/;

/** Whether the label is about the engine's oil, rather than a service as a whole. */
export const namesEngineOil = (label: string | null): boolean =>
  ENGINE_OIL.test(foldLabel((label ?? '').slice(0, LONGEST_LABEL)));

/** Whether a vehicle with this powertrain cannot need the job that the label names. */
export function isForeignTo(powertrain: Powertrain | null, label: string | null): boolean {
  const family = familyOf(label);
  if (family === null) return false;
  const base = baseOf(family);
  switch (powertrain) {
    case 'electric':
      return ENGINE_JOBS.has(base) || (base === 'oil-service' && namesEngineOil(label));
    case 'diesel':
      return base === 'spark-plugs';
    case 'petrol':
      return base === 'glow-plugs';
    default:
      return false;
  }
}

/** Why two labels count as the same job. */
export type JobBasis = 'same-label' | 'label-family';

/** A label prepared once, to be compared many times. */
export interface JobKey {
  folded: string;
  family: FamilyCode | null;
}

export const jobKeyOf = (label: string | null): JobKey => ({
  folded: foldLabel(label ?? ''),
  family: familyOf(label),
});

/**
 * Whether two labels name the same job, and why we think so. A label without letters or digits
 * names no job.
 */
export function relateJobs(a: JobKey, b: JobKey): JobBasis | null {
  if (a.folded === '' || b.folded === '') return null;
  if (a.folded === b.folded) return 'same-label';
  return shareWork(a.family, b.family) ? 'label-family' : null;
}

/**
 * "Plaquettes" without an axle may be front or rear; "Disques + plaquettes" are both jobs at once.
 */
function shareWork(a: FamilyCode | null, b: FamilyCode | null): boolean {
  if (a === null || b === null) return false;
  const others = workOf(b);
  return workOf(a).some((work) => others.includes(work));
}

function workOf(code: FamilyCode): string[] {
  const base = baseOf(code);
  if (ruleOf(code)?.axle !== true) return [code];
  const axles = code === base ? ['front', 'rear'] : [code.slice(base.length + 1)];
  const parts = base === 'brake-discs-and-pads' ? ['brake-discs', 'brake-pads'] : [base];
  return parts.flatMap((part) => axles.map((axle) => `${part}-${axle}`));
}
