import { fromDays } from '#rules/days.ts';
import { INSPECTION_JOB } from '#server/embedded/forecast/due-dates.ts';
import type { InvoiceLineRow } from '#server/embedded/rows.ts';
import type { Visit } from './life.ts';
import { written } from './member-style.ts';
import type { Habits } from './members.ts';
import type { Random } from './random.ts';
import {
  type JobWording,
  jobWordings,
  type PartWording,
  plainLabour,
  remarks,
  smallParts,
} from './wording.ts';

/** The fields that all lines of an invoice repeat. */
export type InvoiceHead = Pick<
  InvoiceLineRow,
  | 'workshopNationalId'
  | 'clientDmsId'
  | 'invoiceId'
  | 'invoiceDmsId'
  | 'vehicleVIN'
  | 'vehicleMileage'
  | 'vehicleRegistrationPlate'
>;

type Text = Pick<
  InvoiceLineRow,
  | 'packageCode'
  | 'packageLabel'
  | 'jobCode'
  | 'jobLabel'
  | 'partQuantity'
  | 'partReference'
  | 'partBrand'
  | 'partLabel'
>;

/** A line with its price in euros. The price shows only in the invoice's total. */
interface Priced {
  text: Text;
  price: number;
}

const nothing: Text = {
  packageCode: '',
  packageLabel: '',
  jobCode: '',
  jobLabel: '',
  partQuantity: 0,
  partReference: '',
  partBrand: '',
  partLabel: '',
};

/** Some jobs are written in several ways: front or rear, repaired or replaced. */
const wordingsOf = Map.groupBy(jobWordings, ({ jobId }) => jobId);

const SERVICE = 13;
/** Filters and oil: a service's labour covers them, so they appear as parts only. */
const INCLUDED: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6]);

const VAT = 1.2;
const INSPECTION_FEE = 65;

/**
 * The raw lines of a visit: its jobs and small parts, written the member's way, with one amount for
 * all.
 */
export function invoiceLines(
  random: Random,
  visit: Visit,
  carBrand: string,
  head: InvoiceHead,
): InvoiceLineRow[] {
  const { habits } = visit.member;
  const serviced = visit.jobs.includes(SERVICE);
  const lines = visit.jobs.flatMap((jobId) => {
    const wording = random.pick(wordingsOf.get(jobId) ?? []);
    return serviced && INCLUDED.has(jobId) && wording.part
      ? [partLine(random, wording.part, habits, carBrand)]
      : jobLines(random, wording, habits, carBrand);
  });
  if (random.chance(0.4)) lines.push(partLine(random, random.pick(smallParts), habits, carBrand));
  if (random.chance(0.12)) lines.push(remark(random, habits));
  const amount = lines.reduce((sum, { price }) => sum + price, 0) * VAT;
  const invoiceAmount = Math.round(amount * 100) / 100;
  const invoiceDate = fromDays(visit.day);
  return lines.map(({ text }) => ({ ...head, invoiceDate, invoiceAmount, ...text }));
}

function jobLines(random: Random, wording: JobWording, habits: Habits, carBrand: string): Priced[] {
  const { forfait, hours } = wording;
  if (habits.lines === 'packages' && forfait && random.chance(0.6)) {
    return packageLines(random, wording, forfait, habits, carBrand);
  }
  const parts = wording.part ? [partLine(random, wording.part, habits, carBrand)] : [];
  // Labour without hours isn't written if a part already tells what was done.
  if (hours === 0 && parts.length > 0) return parts;
  const plain = parts.length > 0 && random.chance(0.12);
  const jobLabel = written(random.pick(plain ? plainLabour : wording.labour), habits);
  const jobCode = random.pick(wording.codes);
  const price = wording.jobId === INSPECTION_JOB ? INSPECTION_FEE : hours * habits.hourlyRate;
  const labour: Priced = { text: { ...nothing, jobCode, jobLabel, partQuantity: hours }, price };
  if (habits.lines === 'job on every line') {
    for (const { text } of parts) Object.assign(text, { jobCode, jobLabel });
  }
  return [labour, ...parts];
}

/** A package at one price, sometimes with its parts listed. */
function packageLines(
  random: Random,
  { part, hours }: JobWording,
  { code: packageCode, label }: NonNullable<JobWording['forfait']>,
  habits: Habits,
  carBrand: string,
): Priced[] {
  const packageLabel = written(label, habits);
  const inside = part ? [partLine(random, part, habits, carBrand)] : [];
  const price = inside.reduce((sum, line) => sum + line.price, hours * habits.hourlyRate);
  const sold: Priced = { text: { ...nothing, packageCode, packageLabel, partQuantity: 1 }, price };
  if (random.chance(0.5)) return [sold];
  const free = inside.map(({ text }) => ({
    text: { ...text, packageCode, packageLabel },
    price: 0,
  }));
  return [sold, ...free];
}

function partLine(
  random: Random,
  { labels, quantity, price, brands }: PartWording,
  habits: Habits,
  carBrand: string,
): Priced {
  const brand = random.pick(brands);
  const original = brand !== '' && random.chance(0.3);
  const text = {
    ...nothing,
    partQuantity: quantity,
    partReference: brand === '' ? '' : reference(random),
    partBrand: original ? written(carBrand, habits).toUpperCase() : brand,
    partLabel: written(random.pick(labels), habits),
  };
  return { text, price: quantity * price * (0.8 + random.next() * 0.5) };
}

const remark = (random: Random, habits: Habits): Priced => ({
  text: { ...nothing, jobLabel: written(random.pick(remarks), habits) },
  price: 0,
});

/** Such as "425405", "1109CK", "8200768913". */
function reference(random: Random): string {
  const number = String(random.int(1000, 9_999_999));
  if (random.chance(0.5)) return number;
  return number.slice(0, 4) + random.pick(REFERENCE_ENDS);
}
const REFERENCE_ENDS = ['CK', 'T7', 'QR', 'A3', '-12', 'X', '55R', 'HZ'];
