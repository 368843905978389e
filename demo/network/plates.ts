import { sampleVehicles } from '#demo/sample/vehicles.ts';
import { toDays } from '#rules/days.ts';
import { normalizePlate } from '#rules/plate.ts';
import { cases } from './cases.ts';
import type { Random } from './random.ts';

/** Roughly when the first letter of present-day plates (SIV) changed; the last date is a guess. */
const SIV_LETTERS = [
  '2009-04-15', // A
  '2010-09-01',
  '2012-01-15',
  '2013-10-01', // D
  '2016-02-01',
  '2018-09-01',
  '2021-06-15', // G
  '2025-01-15',
  '2028-09-01',
].map(toDays);
const SIV_STARTS = toDays('2009-04-15');
/** From then on mopeds get SIV plates too (service-public.fr, F17638). */
const MOPEDS_END = toDays('2015-07-01');
/** Until about 2020, vehicles with older plates (FNI) got a SIV plate when they changed owner. */
const REPLATED_DAYS = 4_000;
/** A vehicle younger than this may still have provisional plates. */
const PROVISIONAL_DAYS = 60;

/** Without I, O and U. */
const LETTERS = [...'ABCDEFGHJKLMNPQRSTVWXYZ'];
const NUMBERS = 999;
const PAIRS = LETTERS.length ** 2;
const PLATES_PER_LETTER = LETTERS.length * PAIRS * NUMBERS;
/**
 * What no vehicle gets at the right: SS, which was never issued, and the ending of the plates that
 * provoke an error (README).
 */
const notAtRight: ReadonlyMap<string, string> = new Map([
  ['SS', 'SR'],
  ['ZZ', 'ZY'],
]);

/**
 * Plates for one network, none of them twice, in capitals without separators: "AB123CD" (SIV),
 * "1234AB75" (FNI, before April 2009), "WW123AB" (provisional).
 * @param today days since 1970-01-01
 */
export function platesOf(random: Random, today: number) {
  const given = new Set([...sampleVehicles, ...cases].map(({ plate }) => normalizePlate(plate)));

  const notGiven = (draw: () => string): string => {
    let plate = draw();
    while (given.has(plate)) plate = draw();
    given.add(plate);
    return plate;
  };

  /**
   * @param released first registration, in days since 1970-01-01
   * @param department at the end of older plates, "75"
   * @param isMoped whether it had the mopeds' own series until July 2015
   */
  return (released: number, department: string, isMoped: boolean): string => {
    if (isMoped && released < MOPEDS_END) return notGiven(() => moped(random));
    if (released > today - PROVISIONAL_DAYS && random.chance(0.2)) {
      return notGiven(() => `WW${digits(random.int(1, NUMBERS))}${pair(random.int(0, PAIRS - 2))}`);
    }
    const old = released < SIV_STARTS;
    if (old && random.chance(0.5)) return notGiven(() => fni(random, department));
    const day = old ? SIV_STARTS + random.int(0, REPLATED_DAYS) : released;
    return notGiven(() => siv(serialOn(day + random.next())));
  };
}

/** How many SIV plates had been issued by that moment, in days since 1970-01-01. */
function serialOn(moment: number): number {
  const letter = Math.max(
    0,
    SIV_LETTERS.findLastIndex((day) => day <= moment),
  );
  const from = SIV_LETTERS[letter] ?? SIV_STARTS;
  const until = SIV_LETTERS[letter + 1] ?? from + 1_300;
  return Math.floor((letter + (moment - from) / (until - from)) * PLATES_PER_LETTER);
}

function siv(serial: number): string {
  const block = Math.floor(serial / NUMBERS);
  const right = pair(block % PAIRS);
  const left = pair(Math.floor(block / PAIRS));
  return `${left}${digits((serial % NUMBERS) + 1)}${notAtRight.get(right) ?? right}`;
}

function fni(random: Random, department: string): string {
  const third = random.chance(0.4) ? random.pick(LETTERS) : '';
  return `${random.int(1, third ? 999 : 9999)}${pair(random.int(0, PAIRS - 1))}${third}${department}`;
}

const moped = (random: Random): string =>
  `${random.pick(LETTERS)}${random.pick(LETTERS)}${digits(random.int(1, NUMBERS))}${random.pick(LETTERS)}`;

const digits = (value: number): string => String(value).padStart(3, '0');

const pair = (index: number): string =>
  `${LETTERS[Math.floor(index / LETTERS.length)]}${LETTERS[index % LETTERS.length]}`;

/** As it is written on the car: "AB-123-CD", "1234 AB 75". */
export const dashed = (plate: string): string =>
  /^\d/.test(plate)
    ? plate.replace(/^(\d+)([A-Z]+)(.+)$/, '$1 $2 $3')
    : plate.replace(/^(..)(...)(.)$/, '$1 $2 $3').replace(/^(..)(...)(..)$/, '$1-$2-$3');
