import { foldText } from '#rules/fold-text.ts';
import { NUMBER_WORDS } from '#src/domain/written-numbers.ts';

const HUNDRED = /^(cents?|hundred)$/;
const THOUSAND = /^(mil|mille|thousand)$/;
const TIMES = new Map([
  ['double', 2],
  ['triple', 3],
]);
const JOINS = /^(et|and)$/;
/** "La une cinq": an article as well. */
const ARTICLE = /^une?$/;

/** One word that is a number, and no article. */
export const isNumberSaid = (word: string): boolean =>
  NUMBER_WORDS.has(word) && !ARTICLE.test(word);

const isNumber = (word: string): boolean =>
  NUMBER_WORDS.has(word) || HUNDRED.test(word) || THOUSAND.test(word) || TIMES.has(word);

/** "Plus trente-trois" is the number of a country. */
const PLUS = /(?<!\p{L})plus\s+(?=\d\d(?:[\s.-]*\d){3})/giu;
/** With fewer digits, words and figures in a row are no telephone's number. */
const FEWEST_OF_A_PHONE = 6;

interface Token {
  word: string;
  from: number;
  to: number;
  isFigures: boolean;
  isAfterStop: boolean;
}

export interface WithFigures {
  text: string;
  /** For each number in figures, how it was said. */
  said: ReadonlyMap<string, string>;
}

/**
 * The text with its numbers in figures, as somebody says the number of a model or of a telephone:
 * "deux cent huit", "two oh eight", "zéro six douze quarante-cinq". A single one stays as it is, since
 * it may be a name, unless it stands in a telephone's number: "06 douze 45".
 */
export function withFigures(text: string): WithFigures {
  const said = new Map<string, string>();
  let written = '';
  let done = 0;
  for (const run of runsIn(text)) {
    const isPhone = isPhoneNumber(run);
    const figures = isPhone ? piecesOf(run).flatMap(figuresOfPiece) : figuresOf(run);
    const [first, last] = [run[0], run.at(-1)];
    if (figures.length === 0 || !first || !last) continue;
    for (const figure of figures) said.set(figure, text.slice(first.from, last.to));
    written += text.slice(done, first.from) + figures.join(' ');
    done = last.to;
  }
  return { text: (written + text.slice(done)).replace(PLUS, '+'), said };
}

/**
 * Numbers one after the other, with nothing but spaces, commas, hyphens or an "and" between them. If they
 * are a telephone's, as dictation writes it, some may be in figures, and full stops between them.
 */
function runsIn(text: string): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const end = () => {
    const whole = trimmed(run);
    runs.push(...(isPhoneNumber(whole) ? [whole] : wordsIn(run)));
    run = [];
  };
  for (const { 0: written, index } of text.matchAll(/\p{L}+|\d+/gu)) {
    const between = text.slice(run.at(-1)?.to ?? index, index);
    const isFigures = /\d/.test(written);
    const isBeside = run.length === 0 || /^[\s,.-]+$/.test(between);
    if (!isBeside) end();
    const token = {
      word: foldText(written),
      from: index,
      to: index + written.length,
      isFigures,
      isAfterStop: between.includes('.'),
    };
    const { word } = token;
    if (isFigures || isNumber(word) || (run.length > 0 && JOINS.test(word))) run.push(token);
    else end();
  }
  end();
  return runs;
}

const isPhoneNumber = (run: readonly Token[]): boolean =>
  run.some(({ word }) => isNumber(word)) &&
  run.some(({ isFigures, isAfterStop }) => isFigures || isAfterStop) &&
  piecesOf(run).flatMap(figuresOfPiece).join('').replace(/\D/g, '').length >= FEWEST_OF_A_PHONE;

/** Without an "and" at either end, and without what may be an article. */
function trimmed(run: readonly Token[]): Token[] {
  const from = run.findIndex(({ word }) => !JOINS.test(word) && !ARTICLE.test(word));
  const to = run.findLastIndex(({ word }) => !JOINS.test(word));
  return from < 0 ? [] : run.slice(from, to + 1);
}

/** The numbers in words, each from one full stop or figure to the next. */
const wordsIn = (run: readonly Token[]): Token[][] =>
  cut(run, ({ isFigures, isAfterStop }) => isFigures || isAfterStop)
    .map((part) => trimmed(part.filter(({ isFigures }) => !isFigures)))
    .filter((part) => part.length > 1);

/** A telephone's number in its pieces, each in words or in figures; "double 1" is one. */
function piecesOf(run: readonly Token[]): Token[][] {
  return cut(run, (token, before) => {
    const isTimes = TIMES.has(before.word) && token.word.length === 1;
    return token.isAfterStop || (token.isFigures !== before.isFigures && !isTimes);
  });
}

function cut(run: readonly Token[], isCut: (token: Token, before: Token) => boolean): Token[][] {
  const parts: Token[][] = [];
  for (const token of run) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part && before && !isCut(token, before)) part.push(token);
    else parts.push([token]);
  }
  return parts;
}

function figuresOfPiece(piece: readonly Token[]): string[] {
  if (piece.every(({ isFigures }) => isFigures)) return piece.map(({ word }) => word);
  const { figures } = numbersOf(piece);
  return figures.length > 0 ? figures : piece.map(({ word }) => word);
}

/** Digits said one by one are one number, if it is clear that they are; nothing otherwise. */
function figuresOf(run: readonly Token[]): string[] {
  const { figures, digits } = numbersOf(run);
  if (digits < figures.length) return figures;
  const joined = figures.join('');
  return joined.length > 2 || joined.includes('0') ? [joined] : [];
}

/** The numbers, and how many of them are a single digit. */
function numbersOf(tokens: readonly Token[]): { figures: string[]; digits: number } {
  const run = tokens.map(({ word }) => word);
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
  return { figures, digits };
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
  const value = NUMBER_WORDS.get(run[at] ?? '') ?? 0;
  return value > 0 && value < 10 && scale.test(run[at + 1] ?? '') ? { value, next: at + 2 } : null;
}

/** Below a hundred. */
function readSmall(run: readonly string[], at: number): Read | null {
  const word = run[at] ?? '';
  const value = /^\d$/.test(word) ? Number(word) : NUMBER_WORDS.get(word);
  if (value === undefined) return null;
  const isFourTwenties = word === 'quatre' && NUMBER_WORDS.get(run[at + 1] ?? '') === 20;
  const base = isFourTwenties ? 80 : value;
  const next = isFourTwenties ? at + 2 : at + 1;
  if (word === 'dix') return tenOf(run, at);
  if (base < 20 || base % 10 > 0) return { value: base, next };
  const rest = run[next] === 'et' ? next + 1 : next;
  const unit = NUMBER_WORDS.get(run[rest] ?? '') ?? 0;
  // "Soixante-douze", but not "sixty-twelve".
  const most = isFourTwenties || word === 'soixante' ? 19 : 9;
  if (unit === 0 || unit > most) return { value: base, next };
  const teen = unit === 10 ? tenOf(run, rest) : { value: unit, next: rest + 1 };
  return { value: base + teen.value, next: teen.next };
}

/** "Dix", and "dix-huit". */
function tenOf(run: readonly string[], at: number): Read {
  const unit = NUMBER_WORDS.get(run[at + 1] ?? '') ?? 0;
  return unit >= 7 && unit <= 9 ? { value: 10 + unit, next: at + 2 } : { value: 10, next: at + 1 };
}
