import { type PlateKind, recognisePlate } from './plate-systems.ts';

/** In characters, including separators. A longer text isn't a plate. */
export const LONGEST_PLATE = 20;

export interface Plate {
  /** As the API gets it, from `normalizePlate`: "AB123CD" (docs/api.md). */
  normalized: string;
  /**
   * As it is written on the car: "AB-123-CD", "1234 AB 75"; the same as `normalized` if it fits no
   * system.
   */
  display: string;
  kind: PlateKind | 'other' | 'empty';
}

/**
 * Reads whatever was typed or scanned as a plate. It never refuses: a plate of kind `other` is
 * searched for as it is.
 */
export function readPlate(input: string): Plate {
  const normalized = normalizePlate(input);
  if (normalized === '') return { normalized, display: '', kind: 'empty' };
  return { normalized, ...(recognisePlate(normalized) ?? { display: normalized, kind: 'other' }) };
}

/** Formats a plate as it is written on the car. */
export const formatPlate = (plate: string): string => readPlate(plate).display;

/** Capitals of other alphabets that look like ours; a keyboard or a scan may produce them. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХ', 'ABESIJKMHOPCTYX'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ].flatMap(([theirs = '', ours = '']) =>
    [...theirs].map((letter, index): [string, string] => [letter, ours[index] ?? '']),
  ),
);

/**
 * The one form in which a plate is stored, asked for and compared: capitals and digits without
 * separators, so "ab-123 cd" becomes "AB123CD". Full-width and circled characters become plain
 * ones, accents are dropped, and letters that look like ours become ours. Other letters of foreign
 * alphabets stay, because without them two foreign plates could look like one vehicle. Empty if
 * there is no letter and no digit.
 */
export function normalizePlate(written: string): string {
  // A shortcut, because nearly every plate is written like this and a file has hundreds of
  // thousands.
  if (/^[ -~]*$/.test(written)) return written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const plain = written.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().normalize('NFKD');
  return [...plain]
    .map((character) => lookAlikes.get(character) ?? character)
    .join('')
    .replace(/[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/gu, '');
}
