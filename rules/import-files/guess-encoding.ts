import { type ByteEncoding, upperHalves } from './encodings.ts';
import { likelihood } from './likely-word.ts';

/** A word that reads differently in another encoding, to be shown to who must decide. */
export interface AmbiguousWord {
  /** In which encoding the file is read. */
  encoding: ByteEncoding;
  word: string;
  other: ByteEncoding;
  otherWord: string;
}

export interface Guess {
  encoding: ByteEncoding;
  isClear: boolean;
  /** Null if the encoding is clear, or if no other makes sense either. */
  example: AmbiguousWord | null;
}

/** In bytes: what is longer is no word. */
export const LONGEST_WORD = 40;
/** More different words with accents don't change what a file is. They bound the memory. */
const MOST_WORDS = 5000;

/** A power of two. */
const RECENT = 8192;

/**
 * Nearly every file that isn't UTF-8 is Windows-1252, so another encoding must be this much likelier
 * to be taken.
 */
const MUCH_LIKELIER = 3;
/** The next best must be this much less likely, or else the text could be read in both ways. */
const CLEAR = 2;
/** Above this share of words that only another encoding explains, a file probably has both. */
const FEW = 0.02;
/** In so small a file a single odd word counts; in a larger one there is always some. */
const FEW_WORDS = 5;

const others = ['cp850', 'mac-roman'] as const satisfies ByteEncoding[];

const isWordByte = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[0-9A-Za-z]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * Collects the words with bytes above ASCII, and says in which encoding they are French. Each word
 * counts once, or else one that stands on every row would decide alone.
 */
export function createGuess() {
  const words = new Set<string>();
  const word = new Uint8Array(LONGEST_WORD + 1);
  /** Most words were there before, and their hash (FNV-1a) tells it sooner than their text. */
  const recent = new Int32Array(RECENT);
  let length = 0;
  let hash = 0;
  let hasAccent = false;

  function endWord(): void {
    if (hasAccent && recent[hash & (RECENT - 1)] !== hash) {
      recent[hash & (RECENT - 1)] = hash;
      if (length <= LONGEST_WORD && words.size < MOST_WORDS) {
        words.add(String.fromCharCode(...word.subarray(0, length)));
      }
    }
    length = 0;
    hash = 0;
    hasAccent = false;
  }

  return {
    take(byte: number): void {
      if (isWordByte[byte] === 0) {
        if (length > 0) endWord();
        return;
      }
      if (byte >= 0x80) hasAccent = true;
      if (length <= LONGEST_WORD) word[length++] = byte;
      hash = Math.imul(hash ^ byte, 16_777_619);
    },
    guess(): Guess {
      endWord();
      return judge([...words]);
    },
  };
}

/** How a word reads in an encoding, and how likely it is that somebody wrote that. */
interface Reading {
  text: string;
  points: number;
  /** Nobody would write one of its characters there. */
  isOdd: boolean;
}

function judge(words: readonly string[]): Guess {
  const readings = {
    'windows-1252': words.map((word) => readingOf(word, 'windows-1252')),
    cp850: words.map((word) => readingOf(word, 'cp850')),
    'mac-roman': words.map((word) => readingOf(word, 'mac-roman')),
  };
  const scores = {
    'windows-1252': sum(readings['windows-1252']),
    cp850: sum(readings.cp850),
    'mac-roman': sum(readings['mac-roman']),
  };
  const [rival] = [...others].sort((a, b) => scores[b] - scores[a]);
  const isOther =
    rival !== undefined &&
    scores[rival] > 0 &&
    scores[rival] >= MUCH_LIKELIER * scores['windows-1252'];
  const encoding = isOther ? rival : 'windows-1252';
  const rest = (['windows-1252', ...others] as const)
    .filter((name) => name !== encoding)
    .sort((a, b) => scores[b] - scores[a]);
  const read = readings[encoding];
  const isBest =
    scores[encoding] > 0 && rest.every((name) => scores[encoding] >= CLEAR * scores[name]);
  for (const other of rest) {
    const strange = read.flatMap((reading, at) => {
      const instead = readings[other][at];
      return instead && reading.points < 0 && instead.points > 0 ? [{ reading, instead }] : [];
    });
    if (strange.length > FEW * words.length) {
      return { encoding, isClear: false, example: exampleOf(encoding, strange[0], other) };
    }
  }
  const odd = words.length < FEW_WORDS ? read.findIndex(({ isOdd }) => isOdd) : -1;
  if (isBest && odd < 0) return { encoding, isClear: true, example: null };
  for (const other of rest) {
    const isMeant = (_: Reading, index: number) => (readings[other][index]?.points ?? 0) > 0;
    const at = odd < 0 ? read.findIndex(isMeant) : odd;
    const [reading, instead] = [read[at], readings[other][at]];
    if (reading && instead) {
      return {
        encoding,
        isClear: false,
        example: exampleOf(encoding, { reading, instead }, other),
      };
    }
  }
  return { encoding, isClear: false, example: null };
}

const exampleOf = (
  encoding: ByteEncoding,
  pair: { reading: Reading; instead: Reading } | undefined,
  other: ByteEncoding,
): AmbiguousWord | null =>
  pair ? { encoding, word: pair.reading.text, other, otherWord: pair.instead.text } : null;

function readingOf(word: string, encoding: ByteEncoding): Reading {
  const text = word.replace(
    /[\u0080-\u00ff]/g,
    (byte) => upperHalves[encoding][byte.charCodeAt(0) - 0x80] ?? '',
  );
  return { text, ...likelihood(text) };
}

const sum = (readings: readonly Reading[]): number =>
  readings.reduce((total, { points }) => total + points, 0);
