import type { Powertrain } from '#rules/energy.ts';
import type { Habits } from './members.ts';
import { dashed } from './plates.ts';

/** Text as a member's software stores it: in capitals without accents, or as it was typed. */
export function written(text: string, { capitals }: Habits): string {
  if (!capitals) return text;
  const known = inCapitals.get(text);
  if (known !== undefined) return known;
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  if (inCapitals.size < REMEMBERED) inCapitals.set(text, plain);
  return plain;
}
const inCapitals = new Map<string, string>();
const REMEMBERED = 5_000;

export const writtenPlate = (plate: string, { dashes }: Habits): string =>
  dashes ? dashed(plate) : plate;

const energyWords: Record<Powertrain, readonly [code: string, word: string]> = {
  petrol: ['ES', 'Essence'],
  diesel: ['GO', 'Diesel'],
  hybrid: ['EH', 'Hybride'],
  electric: ['EL', 'Électrique'],
  lpg: ['EG', 'GPL'],
};

export function writtenEnergy(energy: Powertrain, habits: Habits): string {
  const [code, word] = energyWords[energy];
  return habits.energyCodes ? code : written(word, habits);
}

/** "0639981234", "06 39 98 12 34" or "06.39.98.12.34". */
export function writtenPhone(digits: string, { capitals, dashes }: Habits): string {
  if (capitals) return dashes ? digits : digits.replace(/(..)(?=.)/g, '$1 ');
  return digits.replace(/(..)(?=.)/g, dashes ? '$1 ' : '$1.');
}
