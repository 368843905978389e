import { oldestFirst } from '#rules/days.ts';
import { type Plate, readPlate } from '#rules/plate.ts';

/** A line of the day's list that names a vehicle. */
export interface Appointment {
  /** Its line in the text, from 1. */
  line: number;
  /** In the form that the API gets: upper case without separators. */
  plate: string;
  /** The plate as it is written in the line. */
  written: string;
  /** "HH:mm"; null if the line gives no time. */
  hour: string | null;
  /** What else the line says: a name, the work to do. */
  note: string;
}

/** A line that makes no appointment, and why. */
export type LineLeftOut = { line: number; text: string } & (
  | { reason: 'no-plate' }
  /** An earlier line has the same plate, and the same time, or this line gives none. */
  | { reason: 'repeated'; firstLine: number }
  /** Not read, because `MOST_LINES` lines come before it. */
  | { reason: 'too-many' }
);

export interface Agenda {
  /** In the order of the text. */
  appointments: Appointment[];
  leftOut: LineLeftOut[];
}

/**
 * More than any workshop takes in a day. If somebody pastes a file by mistake, we needn't ask for
 * all of it.
 */
export const MOST_LINES = 250;
/** How many characters of a line are read; a line of a list is never longer. */
const MOST_LENGTH = 300;

/**
 * Reads a day's list, typed or pasted from a spreadsheet: one plate per line, with a time and other
 * words before or after it. No line is lost: each one that isn't blank is either an appointment or
 * reported as left out.
 */
export function readAgenda(text: string): Agenda {
  const agenda: Agenda = { appointments: [], leftOut: [] };
  for (const [index, content] of text.split(/\r\n?|\n/).entries()) {
    if (content.trim() === '') continue;
    const place = { line: index + 1, text: content.trim() };
    if (agenda.appointments.length + agenda.leftOut.length >= MOST_LINES) {
      agenda.leftOut.push({ ...place, reason: 'too-many' });
      continue;
    }
    const read = readLine(content.slice(0, MOST_LENGTH));
    if (read === null) {
      agenda.leftOut.push({ ...place, reason: 'no-plate' });
      continue;
    }
    const first = agenda.appointments.find(
      ({ plate, hour }) => plate === read.plate && (read.hour === null || read.hour === hour),
    );
    if (first) agenda.leftOut.push({ ...place, reason: 'repeated', firstLine: first.line });
    else agenda.appointments.push({ line: place.line, ...read });
  }
  return agenda;
}

/** Those without a time come last; otherwise the order of the list decides. */
export const byHour = (appointments: readonly Appointment[]): Appointment[] =>
  appointments.toSorted((a, b) => oldestFirst(a.hour, b.hour));

/** The text with another plate in an appointment's line; everything else stays as it is. */
export function correctPlate(text: string, { line, written }: Appointment, plate: string): string {
  const lines = text.split(/\r\n?|\n/);
  lines[line - 1] = (lines[line - 1] ?? '').replace(written, () => plate);
  return lines.join('\n');
}

type LineRead = Omit<Appointment, 'line'>;

interface Span {
  start: number;
  end: number;
}

function readLine(content: string): LineRead | null {
  const hours = hoursIn(content);
  const ways = [
    ...hours.map((hour) => ({ hour: hour.value, rest: blank(content, hour) })),
    // "8h30" can only be a time, but "8 H 75" is a plate of 1950: its last part isn't minutes.
    ...(hours.some(({ withMinutes }) => withMinutes) ? [] : [{ hour: null, rest: content }]),
  ];
  for (const find of [frenchPlateIn, anyPlateIn]) {
    for (const { hour, rest } of ways) {
      const span = find(rest);
      if (span === null) continue;
      const written = rest.slice(span.start, span.end);
      return {
        plate: readPlate(written).normalized,
        written,
        hour,
        note: noteOf(blank(rest, span)),
      };
    }
  }
  return null;
}

/**
 * Between cells. Taking something out of a line leaves one of these, so that nothing is read across
 * the gap.
 */
const SEPARATORS = '\t;,|';

const blank = (text: string, { start, end }: Span): string =>
  text.slice(0, start) + '\t'.repeat(end - start) + text.slice(end);

const cellsOf = (text: string): RegExpExecArray[] => [
  ...text.matchAll(new RegExp(`[^${SEPARATORS}]+`, 'g')),
];

const BEFORE = '(?<![\\p{L}\\p{N}])(?<hour>[01]?\\d|2[0-3])';
const AFTER = '(?![\\p{L}\\p{N}])';
/** "9h30", "9 h 30", "09:30", "09:30:00". */
const WITH_MINUTES = `${BEFORE}(?:\\s?h\\s?|:)(?<minutes>[0-5]\\d)(?::[0-5]\\d)?${AFTER}`;
/** "9h", "9 heures". */
const HOUR_ALONE = `${BEFORE}\\s?(?:h|heures?)${AFTER}`;

interface HourRead extends Span {
  /** "HH:mm" */
  value: string;
  withMinutes: boolean;
}

/** Every way to read a time in a line: "8h 12 AB 75" may mean 8:12, or 8:00 before a plate. */
function hoursIn(content: string): HourRead[] {
  return [WITH_MINUTES, HOUR_ALONE].flatMap((pattern) =>
    [...content.matchAll(new RegExp(pattern, 'giu'))].map((match) => {
      const { hour = '', minutes } = match.groups ?? {};
      return {
        start: match.index,
        end: match.index + match[0].length,
        value: `${hour.padStart(2, '0')}:${minutes ?? '00'}`,
        withMinutes: minutes !== undefined,
      };
    }),
  );
}

/**
 * A French plate has at most nine characters, however they are spaced, and some of them are digits.
 */
const MOST_CHARACTERS = 9;

/**
 * A plate that fits a French system. If several do, the present system's, because it is the
 * strictest.
 */
function frenchPlateIn(text: string): Span | null {
  const found: { span: Span; kind: Plate['kind'] }[] = [];
  for (const cell of cellsOf(text)) {
    const words = [...cell[0].matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((word) => {
      const start = cell.index + word.index;
      return { start, end: start + word[0].length };
    });
    for (let size = Math.min(MOST_CHARACTERS, words.length); size > 0; size--) {
      for (const [index, { start }] of words.entries()) {
        const end = words[index + size - 1]?.end;
        if (end === undefined) break;
        const written = text.slice(start, end);
        if (written.length > 2 * MOST_CHARACTERS || !/\p{N}/u.test(written)) continue;
        const { kind } = readPlate(written);
        if (kind !== 'other' && kind !== 'empty') found.push({ span: { start, end }, kind });
      }
    }
  }
  return (found.find(({ kind }) => kind === 'siv') ?? found[0])?.span ?? null;
}

/**
 * A word with letters and digits, or a short cell with both: a foreign plate, or a mistyped one.
 */
function anyPlateIn(text: string): Span | null {
  for (const cell of cellsOf(text)) {
    const words = [...cell[0].matchAll(/\S+/g)].map((word) => ({
      start: cell.index + word.index,
      text: word[0],
      most: 10,
    }));
    for (const part of [...words, { start: cell.index, text: cell[0], most: 8 }]) {
      const { normalized } = readPlate(part.text);
      const isMixed = /[A-Z]/.test(normalized) && /\d/.test(normalized);
      if (isMixed && normalized.length >= 4 && normalized.length <= part.most) {
        return { start: part.start, end: part.start + part.text.length };
      }
    }
  }
  return null;
}

/** The cells that remain, without the quotes and dashes around them. */
const noteOf = (text: string): string =>
  cellsOf(text)
    .map(([cell]) => cell.replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N}).!?]+$/gu, ''))
    .filter((cell) => cell !== '')
    .join(' · ');
