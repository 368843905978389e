import { toDays } from '#server/embedded/forecast/calendar.ts';
import { sampleVehicles } from '#server/embedded/sample/vehicles.ts';
import { searchablePlate } from '#server/embedded/vehicle/plate.ts';
import type { Random } from './random.ts';

/** The present plates (SIV) began with new vehicles on 15 April 2009. */
const SIV_STARTS = toDays('2009-04-15');
/** Since then about 5.4 million a year: AA-001-AA in April 2009, GA-001-AA early in 2021. */
const SIV_PER_DAY = 14_900;
/** Vehicles of the older plates (FNI) that changed owner got a SIV plate until about 2020. */
const REPLATED_DAYS = 4_000;
/** A vehicle younger than this may still run on provisional plates. */
const PROVISIONAL_DAYS = 60;

const LETTERS = 'ABCDEFGHJKLMNPQRSTVWXYZ';
const NUMBERS = 999;
const PAIRS = LETTERS.length ** 2;
/** The right-hand pair of the plates that provoke an error (README): no vehicle has it. */
const SENTINELS = 'ZZ';

/**
 * Plates for one network, each given once, in capitals without separators: "AB123CD" (SIV),
 * "1234AB75" (FNI, before April 2009), "WW123AB" (provisional).
 * @param today in days since 1970
 */
export function platesOf(random: Random, today: number) {
  const given = new Set(sampleVehicles.map(({ plate }) => searchablePlate(plate)));

  const notGiven = (draw: () => string): string => {
    let plate = draw();
    while (given.has(plate)) plate = draw();
    given.add(plate);
    return plate;
  };

  /**
   * @param released first registration, in days since 1970
   * @param department that the older plates end with, "75"
   */
  return (released: number, department: string): string => {
    if (released > today - PROVISIONAL_DAYS && random.chance(0.2)) {
      return notGiven(() => `WW${digits(random.int(1, NUMBERS))}${pair(random.int(0, PAIRS - 2))}`);
    }
    const old = released < SIV_STARTS;
    if (old && random.chance(0.5)) return notGiven(() => fni(random, department));
    const day = old ? random.int(0, REPLATED_DAYS) : released - SIV_STARTS;
    return notGiven(() => siv(day * SIV_PER_DAY + random.int(0, SIV_PER_DAY - 1)));
  };
}

function siv(serial: number): string {
  const block = Math.floor(serial / NUMBERS);
  const right = pair(block % PAIRS);
  const left = pair(Math.floor(block / PAIRS));
  return `${left}${digits((serial % NUMBERS) + 1)}${right === SENTINELS ? 'ZY' : right}`;
}

function fni(random: Random, department: string): string {
  const third = random.chance(0.4) ? random.pick([...LETTERS]) : '';
  return `${random.int(1, 9999)}${pair(random.int(0, PAIRS - 1))}${third}${department}`;
}

const digits = (value: number): string => String(value).padStart(3, '0');

const pair = (index: number): string =>
  `${LETTERS[Math.floor(index / LETTERS.length)]}${LETTERS[index % LETTERS.length]}`;

/** "AB-123-CD", "1234 AB 75": as it stands on the car. */
export const dashed = (plate: string): string =>
  /^\d/.test(plate)
    ? plate.replace(/^(\d+)([A-Z]+)(.+)$/, '$1 $2 $3')
    : plate.replace(/^(..)(...)(..)$/, '$1-$2-$3');
