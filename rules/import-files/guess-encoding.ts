import { type ByteEncoding, upperHalves } from './encodings.ts';

/**
 * What stands next to a byte above ASCII. Which letter is meant shows in its neighbours: É stands
 * between capitals, é after a letter of either kind.
 */
const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const HIGH = 4;
const NEIGHBOURS = 5;

const classOf = (byte: number): number => {
  if (byte >= 0x80) return HIGH;
  if (byte >= 0x61 && byte <= 0x7a) return LOWER;
  if (byte >= 0x41 && byte <= 0x5a) return UPPER;
  return byte >= 0x30 && byte <= 0x39 ? DIGIT : OTHER;
};

const classes = Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte));

/** How often French uses a letter. */
const usual: Readonly<Record<string, number>> = {
  ...{ é: 10, è: 6, à: 6, ê: 4, ç: 4, ô: 4, â: 4, î: 4, ë: 4, ï: 4 },
  ...{ û: 3, ù: 2, ö: 2, ü: 2, œ: 2 },
};
const RARE = 0.25;
/** The accents that are words. */
const ALONE = 'àÀ';
const SIGNS = '«»“”‘’–—…•°€©®™²³½×º\u00a0';
const AFTER_DIGITS = '°€²³½×%»\u00a0';
const IMPOSSIBLE = -8;
const UNLIKELY = -4;

/** How likely it is that this character was written between these neighbours. */
function likelihood(character: string, before: number, after: number): number {
  if (/\p{C}/u.test(character)) return IMPOSSIBLE;
  const isLower = /\p{Ll}/u.test(character);
  const isUpper = /\p{Lu}/u.test(character);
  if (!isLower && !isUpper) {
    const expected = before === DIGIT ? AFTER_DIGITS : SIGNS;
    return expected.includes(character) ? 1 : UNLIKELY;
  }
  if (before === DIGIT || after === DIGIT) return UNLIKELY;
  if (before === HIGH && after === HIGH) return UNLIKELY;
  if (before === OTHER && after === OTHER && !ALONE.includes(character)) return UNLIKELY;
  if (isUpper && (before === LOWER || (before === UPPER && after === LOWER))) return UNLIKELY;
  if (isLower && after === UPPER) return UNLIKELY;
  return usual[character.toLowerCase()] ?? RARE;
}

const candidates: readonly ByteEncoding[] = ['windows-1252', 'cp850', 'mac-roman'];

/** The next best must be this much less likely, or else the text could be read in both ways. */
const CLEAR = 2;

/** Counts the bytes above ASCII with their neighbours, and says in which encoding they are French. */
export function createGuess() {
  const counts = new Uint32Array(128 * NEIGHBOURS * NEIGHBOURS);
  let before = OTHER;
  let waiting = -1;
  return {
    take(byte: number): void {
      if (waiting !== -1) {
        counts[waiting + (classes[byte] ?? OTHER)] =
          (counts[waiting + (classes[byte] ?? 0)] ?? 0) + 1;
        waiting = -1;
      }
      if (byte >= 0x80) waiting = ((byte - 0x80) * NEIGHBOURS + before) * NEIGHBOURS;
      before = classes[byte] ?? OTHER;
    },
    guess(): { encoding: ByteEncoding; isClear: boolean } {
      if (waiting !== -1) counts[waiting] = (counts[waiting] ?? 0) + 1;
      waiting = -1;
      const scored = candidates
        .map((encoding) => ({ encoding, score: scoreOf(counts, upperHalves[encoding]) }))
        .sort((a, b) => b.score - a.score);
      const [best, second] = scored;
      if (!best || best.score <= 0) return { encoding: 'windows-1252', isClear: false };
      return { encoding: best.encoding, isClear: best.score >= CLEAR * (second?.score ?? 0) };
    },
  };
}

function scoreOf(counts: Uint32Array, upperHalf: string): number {
  let score = 0;
  for (const [at, count] of counts.entries()) {
    if (count === 0) continue;
    const after = at % NEIGHBOURS;
    const before = Math.floor(at / NEIGHBOURS) % NEIGHBOURS;
    const character = upperHalf[Math.floor(at / NEIGHBOURS / NEIGHBOURS)] ?? '';
    score += count * likelihood(character, before, after);
  }
  return score;
}
