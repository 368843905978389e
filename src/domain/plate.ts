import { repairPlate } from './plate-repair.ts';
import { type PlateKind, recognisePlate } from './plate-systems.ts';

export interface Plate {
  /** As the API gets it: upper case without separators, "AB123CD" (docs/api.md). */
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

/** Compatible forms (full width, circled) become plain ones, accents go, and so does all that is no letter or digit. */
function normalizePlate(input: string): string {
  const plain = input.normalize('NFKD').toUpperCase();
  return [...plain]
    .map((character) => lookAlikes.get(character) ?? character)
    .join('')
    .replace(/[^A-Z0-9]/g, '');
}

export interface NearPlate {
  /** Normalised. */
  plate: string;
  /** Characters to insert, delete, replace or exchange with their neighbour. */
  distance: number;
}

/** Further than this, two plates of seven characters have little in common. */
const NEAR = 3;

/** The candidates that a slip of the keyboard may have turned into `plate`, nearest first. */
export function nearestPlates(plate: string, candidates: readonly string[]): NearPlate[] {
  const wanted = normalizePlate(plate);
  return [...new Set(candidates.map(normalizePlate))]
    .map((candidate) => ({ plate: candidate, distance: editDistance(wanted, candidate) }))
    .filter(({ distance }) => distance > 0 && distance <= NEAR)
    .sort((a, b) => a.distance - b.distance);
}

/** Optimal string alignment: Levenshtein's distance, in which two neighbours exchanged count once. */
function editDistance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      const exchanged =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? beforeLast[j - 2] : undefined;
      row[j] = Math.min(
        replaced,
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        exchanged === undefined ? Number.POSITIVE_INFINITY : exchanged + 1,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
