import { repairPlate } from './plate-repair.ts';
import { type PlateKind, recognisePlate } from './plate-systems.ts';

/** In characters as it is written: what is longer is no plate. */
export const LONGEST_PLATE = 20;

export interface Plate {
  /** As the API gets it: `normalizePlate`, "AB123CD" (docs/api.md). */
  normalized: string;
  /** As it is written on the car: "AB-123-CD", "1234 AB 75"; as `normalized` where no system knows it. */
  display: string;
  kind: PlateKind | 'other' | 'empty';
  /** Written as on a car: what was plainly meant, where a letter and a digit were swapped. */
  suggestion?: string;
}

/** Reads whatever was typed or scanned as a plate; never refuses: `other` is searched as it is. */
export function readPlate(input: string): Plate {
  const normalized = normalizePlate(input);
  if (normalized === '') return { normalized, display: '', kind: 'empty' };
  const recognised = recognisePlate(normalized);
  if (recognised) return { normalized, ...recognised };
  const suggestion = repairPlate(normalized);
  return { normalized, display: normalized, kind: 'other', ...(suggestion && { suggestion }) };
}

/** How a plate is written on the car. */
export const formatPlate = (plate: string): string => readPlate(plate).display;

/** Capitals of other alphabets that look like ours, as a keyboard or a scan may give them. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХ', 'ABESIJKMHOPCTYX'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ].flatMap(([theirs = '', ours = '']) =>
    [...theirs].map((letter, index): [string, string] => [letter, ours[index] ?? '']),
  ),
);

/**
 * The one form under which a plate is stored, asked for and compared: capitals and digits without
 * separators, "ab-123 cd" is "AB123CD". Compatible forms (full width, circled) become plain ones,
 * accents go, and what only looks like one of our letters becomes it. Letters of other alphabets stay:
 * without them two foreign plates would be one vehicle. Empty where there is no letter and no digit.
 */
export function normalizePlate(written: string): string {
  // Nearly every plate is written so, and a file has hundreds of thousands.
  if (/^[ -~]*$/.test(written)) return written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const plain = written.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().normalize('NFKD');
  return [...plain]
    .map((character) => lookAlikes.get(character) ?? character)
    .join('')
    .replace(/[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/gu, '');
}
