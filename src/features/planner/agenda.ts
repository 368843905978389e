import { oldestFirst } from '#rules/days.ts';
import { type Plate, readPlate } from '#rules/plate.ts';

/** A line of the day's list that names a vehicle. */
export interface Appointment {
  /** Of the text, from 1. */
  line: number;
  /** As the API gets it: upper case without separators. */
  plate: string;
  /** The plate as it stands in the line. */
  written: string;
  /** "HH:mm", null where the line says none. */
  hour: string | null;
  /** What else the line says: a name, the work to do. */
  note: string;
}

/** A line that makes no appointment, and why. */
export type LineLeftOut = { line: number; text: string } & (
  | { reason: 'no-plate' }
  /** The same plate stands in an earlier line, at the same hour or this line says none. */
  | { reason: 'repeated'; firstLine: number }
  /** Not read: `MOST_LINES` stand before it. */
  | { reason: 'too-many' }
);

export interface Agenda {
  /** In the order of the text. */
  appointments: Appointment[];
  leftOut: LineLeftOut[];
}

/** More than any workshop takes in a day: a file pasted by mistake is no reason to ask for all of it. */
export const MOST_LINES = 250;
/** Characters of a line that are read: no more is a line of a list. */
const MOST_LENGTH = 300;

/**
 * Reads a day's list, typed or pasted from a spreadsheet: a plate a line, with an hour and other
 * words before or after it. No line is lost: each that is not blank is an appointment or left out.
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

/** Those without an hour last; the order of the list decides the rest. */
export const byHour = (appointments: readonly Appointment[]): Appointment[] =>
  appointments.toSorted((a, b) => oldestFirst(a.hour, b.hour));

/** The text with another plate in an appointment's line, the rest of it as it stands. */
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
    // "8h30" is an hour and nothing else, "8 H 75" a plate of 1950: its end is no minutes.
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

/** Between cells. What is taken out of a line leaves one, so that nothing is read across the gap. */
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

/** Each way to read an hour in a line: "8h 12 AB 75" holds 8:12 and, before a plate, 8:00. */
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

/** A French plate has nine characters at most, however they are spaced, and some are digits. */
const MOST_CHARACTERS = 9;

/** A plate that a French system knows; the present one's, if there are several: it is the strictest. */
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

/** A word that holds letters and digits, or a short cell that does: a foreign plate, or one mistyped. */
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

/** The cells that are left, without the quotes and dashes around them. */
const noteOf = (text: string): string =>
  cellsOf(text)
    .map(([cell]) => cell.replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N}).!?]+$/gu, ''))
    .filter((cell) => cell !== '')
    .join(' · ');
