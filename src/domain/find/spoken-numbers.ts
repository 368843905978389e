import { foldText } from '#rules/fold-text.ts';

const numbered = (from: number, step: number, words: string): [string, number][] =>
  words.split(' ').map((word, at) => [word, from + at * step]);

/** Folded. */
const VALUES = new Map([
  ...numbered(0, 1, 'zero un deux trois quatre cinq six sept huit neuf'),
  ...numbered(10, 1, 'dix onze douze treize quatorze quinze seize'),
  ...numbered(20, 10, 'vingt trente quarante cinquante soixante septante huitante nonante'),
  ...numbered(0, 1, 'oh one two three four five'),
  ...numbered(7, 1, 'seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'),
  ...numbered(17, 1, 'seventeen eighteen nineteen'),
  ...numbered(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
  ['une', 1] as const,
  ['vingts', 20] as const,
  ['octante', 80] as const,
]);
const HUNDRED = /^(cents?|hundred)$/;
const THOUSAND = /^(mil|mille|thousand)$/;
const TIMES = new Map([
  ['double', 2],
  ['triple', 3],
]);
const JOINS = /^(et|and)$/;
/** "La une cinq": an article as well. */
const ARTICLE = /^une?$/;

const isNumber = (word: string): boolean =>
  VALUES.has(word) || HUNDRED.test(word) || THOUSAND.test(word) || TIMES.has(word);

interface Token {
  word: string;
  from: number;
  to: number;
}

export interface WithFigures {
  text: string;
  /** For each number in figures, how it was said. */
  said: ReadonlyMap<string, string>;
}

/**
 * The text with its numbers in figures, as somebody says the number of a model or of a telephone:
 * "deux cent huit", "two oh eight", "zéro six douze quarante-cinq". A single one stays as it is, since
 * it may be a name.
 */
export function withFigures(text: string): WithFigures {
  const said = new Map<string, string>();
  let written = '';
  let done = 0;
  for (const run of runsIn(text)) {
    const figures = figuresOf(run.map(({ word }) => word));
    const [first, last] = [run[0], run.at(-1)];
    if (figures.length === 0 || !first || !last) continue;
    for (const figure of figures) said.set(figure, text.slice(first.from, last.to));
    // "Plus trente-trois" is the number of a country.
    const before = text.slice(done, first.from);
    const isAbroad = figures[0] === '33' && /(?<!\p{L})plus\s+$/iu.test(before);
    written += isAbroad ? before.replace(/plus\s+$/i, '+') : before;
    written += figures.join(' ');
    done = last.to;
  }
  return { text: written + text.slice(done), said };
}

/** Numbers one after the other, with nothing but spaces, commas, hyphens or an "and" between them. */
function runsIn(text: string): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const end = () => {
    while (JOINS.test(run.at(-1)?.word ?? '')) run.pop();
    while (ARTICLE.test(run[0]?.word ?? '')) run.shift();
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const { 0: written, index } of text.matchAll(/\p{L}+/gu)) {
    const token = { word: foldText(written), from: index, to: index + written.length };
    const between = text.slice(run.at(-1)?.to ?? index, index);
    if (!/^[\s,-]*$/.test(between)) end();
    if (isNumber(token.word) || (run.length > 0 && JOINS.test(token.word))) run.push(token);
    else end();
  }
  end();
  return runs;
}

/** Digits said one by one are one number, if it is clear that they are; nothing otherwise. */
function figuresOf(run: readonly string[]): string[] {
  const figures: string[] = [];
  let digits = 0;
  for (let at = 0; at < run.length; ) {
    const times = TIMES.get(run[at] ?? '');
    const read = times ? readSmall(run, at + 1) : readNumber(run, at);
    if (!read) {
      at += 1;
      continue;
    }
    if (read.value < 10) digits += 1;
    figures.push(String(read.value).repeat(times ?? 1));
    at = read.next;
  }
  if (digits < figures.length) return figures;
  const joined = figures.join('');
  return joined.length > 2 || joined.includes('0') ? [joined] : [];
}

interface Read {
  value: number;
  next: number;
}

/** "Deux mille huit", "cent six", "two hundred and eight", "quatre-vingt-seize". */
function readNumber(run: readonly string[], at: number): Read | null {
  const thousands = readScale(run, at, THOUSAND);
  const hundreds = readScale(run, thousands?.next ?? at, HUNDRED);
  const large = hundreds ?? thousands;
  if (!large) return readSmall(run, at);
  const value = (thousands?.value ?? 0) * 1000 + (hundreds?.value ?? 0) * 100;
  const rest = JOINS.test(run[large.next] ?? '') ? large.next + 1 : large.next;
  const small = readSmall(run, rest);
  return small && small.value > 0
    ? { value: value + small.value, next: small.next }
    : { value, next: large.next };
}

/** How many thousands or hundreds: "deux mille", "cent". */
function readScale(run: readonly string[], at: number, scale: RegExp): Read | null {
  if (scale.test(run[at] ?? '')) return { value: 1, next: at + 1 };
  const value = VALUES.get(run[at] ?? '') ?? 0;
  return value > 0 && value < 10 && scale.test(run[at + 1] ?? '') ? { value, next: at + 2 } : null;
}

/** Below a hundred. */
function readSmall(run: readonly string[], at: number): Read | null {
  const word = run[at] ?? '';
  const value = VALUES.get(word);
  if (value === undefined) return null;
  const isFourTwenties = word === 'quatre' && VALUES.get(run[at + 1] ?? '') === 20;
  const base = isFourTwenties ? 80 : value;
  const next = isFourTwenties ? at + 2 : at + 1;
  if (word === 'dix') return tenOf(run, at);
  if (base < 20 || base % 10 > 0) return { value: base, next };
  const rest = run[next] === 'et' ? next + 1 : next;
  const unit = VALUES.get(run[rest] ?? '') ?? 0;
  // "Soixante-douze", but not "sixty-twelve".
  const most = isFourTwenties || word === 'soixante' ? 19 : 9;
  if (unit === 0 || unit > most) return { value: base, next };
  const teen = unit === 10 ? tenOf(run, rest) : { value: unit, next: rest + 1 };
  return { value: base + teen.value, next: teen.next };
}

/** "Dix", and "dix-huit". */
function tenOf(run: readonly string[], at: number): Read {
  const unit = VALUES.get(run[at + 1] ?? '') ?? 0;
  return unit >= 7 && unit <= 9 ? { value: 10 + unit, next: at + 2 } : { value: 10, next: at + 1 };
}
