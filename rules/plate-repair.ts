import { DEPARTMENT, fitsRareSystem, type PlateKind, recognisePlate } from './plate-systems.ts';

/** What each character may have been taken for. */
type Slips = ReadonlyMap<string, readonly string[]>;

/** Letters and digits that look alike, in both directions. */
const usual = ['O0', '0O', 'I1', '1I', 'B8', '8B', 'S5', '5S', 'Z2', '2Z'];
const usualSlips = slipsOf(usual);
/**
 * These are only tried if the usual ones lead nowhere. A small l looks like a 1, and U like the V
 * that is on the plate: that is why no plate since 2009 has a U (service-public.gouv.fr, F17638).
 */
const rareSlips = slipsOf([...usual, 'D0', '0D', 'Q0', '0Q', 'G6', '6G', 'L1', 'UV']);

/** With more slips than this, it isn't a slip but a plate of another system. */
const MAX_SLIPS = 2;

/**
 * For a plate that fits no system that we read: the French plate that was meant, formatted as on
 * the car. Undefined if there is none or more than one, because then we can't tell.
 */
export function repairPlate(normalized: string): string | undefined {
  if (fitsRareSystem(normalized)) return undefined;
  const bare = withoutAdditions(normalized);
  if (bare !== undefined) return bare;
  // The longest French plate has nine characters, so a longer one isn't a mistyped French plate.
  if (normalized.length > 9) return undefined;
  const found = fewestSlips(normalized, usualSlips, () => true);
  const [only, ...more] = found.length > 0 ? found : fewestSlips(normalized, rareSlips, takesRare);
  return more.length === 0 ? only : undefined;

  // Old plates had a U like any other letter.
  function takesRare(kind: PlateKind): boolean {
    return kind !== 'fni' || !normalized.includes('U');
  }
}

const COUNTRY = /^F(?=.)/;
/** Only at the right of a plate since 2009, whose form leaves no doubt: an older one may end so. */
const COUNTRY_AT_RIGHT = /F$/;
/** The territories overseas that never had plates of the old series. */
const OVERSEAS_AT_RIGHT = /9(?:75|77|78|84|86|87|88)$/;
/** The territory at the right, chosen freely; or the month and year in which a WW plate ends. */
const AT_RIGHT = new RegExp(`(?:${DEPARTMENT}|(?:0[1-9]|1[0-2])\\d\\d)$`);
const LEADING_ZEROS = /^0+/;

/**
 * Without what is printed on the plate beside the number: "F" for France, the territory
 * (service-public.gouv.fr, F17638), the end of a provisional plate; and without a spreadsheet's
 * leading zeros. No plate since 2009 has more than seven characters, so nothing of it is lost.
 */
function withoutAdditions(normalized: string): string | undefined {
  const bare = normalized.replace(COUNTRY, '');
  const withoutF = (plate: string) => plate.replace(COUNTRY_AT_RIGHT, '');
  const since2009 = withoutF(bare);
  for (const candidate of [
    since2009,
    withoutF(since2009.replace(AT_RIGHT, '')),
    withoutF(since2009.replace(OVERSEAS_AT_RIGHT, '')),
  ]) {
    const found = candidate === normalized ? null : recognisePlate(candidate);
    if (found?.kind === 'siv') return found.display;
  }
  for (const candidate of [bare, bare.replace(AT_RIGHT, ''), bare.replace(LEADING_ZEROS, '')]) {
    const found = candidate === normalized ? null : recognisePlate(candidate);
    if (found) return found.display;
  }
  return undefined;
}

/** The plates that result from the fewest slips. */
function fewestSlips(normalized: string, slips: Slips, takes: (kind: PlateKind) => boolean) {
  let candidates = [normalized];
  for (let slip = 1; slip <= MAX_SLIPS; slip++) {
    candidates = [...new Set(candidates.flatMap((plate) => slippedOnce(plate, slips)))];
    const found = candidates.flatMap((plate) => recognisePlate(plate) ?? []);
    const taken = found.filter(({ kind }) => takes(kind)).map(({ display }) => display);
    if (taken.length > 0) return taken;
  }
  return [];
}

const slippedOnce = (plate: string, slips: Slips): string[] =>
  [...plate].flatMap((character, index) =>
    (slips.get(character) ?? []).map(
      (other) => plate.slice(0, index) + other + plate.slice(index + 1),
    ),
  );

/** From pairs, what was read first and what was meant second. */
function slipsOf(pairs: readonly string[]): Slips {
  const slips = new Map<string, string[]>();
  for (const [read = '', meant = ''] of pairs) {
    slips.set(read, [...(slips.get(read) ?? []), meant]);
  }
  return slips;
}
