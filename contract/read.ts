import * as v from 'valibot';
import { UNREADABLE } from './reader.ts';

/**
 * Lenient readers of the wire's simple values. PHP back ends write numbers as strings, decimals
 * with a comma, booleans as "0"/"1" and missing dates as "0000-00-00". Each reader accepts all of
 * these and gives one strict form, or null if there is nothing to read. Only a list or an object in
 * place of a simple value is an issue: then the record counts as unreadable.
 */
type Scalar = string | number | boolean | null | undefined;

const isScalar = (raw: unknown): raw is Scalar => typeof raw !== 'object' || raw === null;

function toText(raw: Scalar): string | null {
  if (raw === null || raw === undefined) return null;
  const text = String(raw).trim();
  return text === '' ? null : text;
}

const FRENCH_NUMBER = /^[+-]?(\d{1,3}([\s.]\d{3})+|\d+)(,\d+)?$/;
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

export function toNumber(raw: Scalar): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  if (PLAIN_NUMBER.test(text)) return finite(Number(text));
  if (FRENCH_NUMBER.test(text)) return finite(Number(text.replace(/[\s.]/g, '').replace(',', '.')));
  return null;
}

/** Kilometres are whole numbers, so the dot in "96.753" separates thousands. */
const toKilometres = (raw: Scalar): number | null =>
  toNumber(typeof raw === 'string' ? raw.replace(/^\s*(\d{1,3})\.(\d{3})\s*$/, '$1$2') : raw);

const finite = (n: number): number | null => (Number.isFinite(n) ? n : null);

const TRUE = new Set(['1', 'true', 'oui', 'yes', 'o', 'y']);
const FALSE = new Set(['0', 'false', 'non', 'no', 'n']);

export function toBoolean(raw: unknown): boolean | null {
  if (typeof raw === 'boolean') return raw;
  if (typeof raw !== 'string' && typeof raw !== 'number') return null;
  const text = String(raw).trim().toLowerCase();
  if (TRUE.has(text)) return true;
  return FALSE.has(text) ? false : null;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?.*)?$/;
const FRENCH_DATE = /^(\d{2})\/(\d{2})\/(\d{4})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?.*)?$/;

/** Splits "2020-11-18 11:26:01", "2020-11-18" or "18/11/2020" into a real calendar date and a time. */
function splitDate(raw: Scalar): { date: string; time: string | null } | null {
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  const iso = ISO.exec(text);
  const french = iso ? null : FRENCH_DATE.exec(text);
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : [french?.[3], french?.[2], french?.[1]];
  if (!y || !m || !d || !isCalendarDate(Number(y), Number(m), Number(d))) return null;
  const [, , , , hh, mm, ss] = iso ?? french ?? [];
  const time = hh && mm && Number(hh) < 24 && Number(mm) < 60 ? `${hh}:${mm}:${ss ?? '00'}` : null;
  return { date: `${y}-${m}-${d}`, time };
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= days;
}

/** "YYYY-MM-DD"; null for "", "0000-00-00", "2020-13-45" and anything else that isn't a date. */
export const toDate = (raw: Scalar): string | null => splitDate(raw)?.date ?? null;

/**
 * "YYYY-MM-DD HH:mm:ss", or "YYYY-MM-DD" if no time was written. Keeps the wall-clock time as
 * written: the documentation names no time zone, so a zone suffix is dropped rather than applied.
 */
function toDateTime(raw: Scalar): string | null {
  const parts = splitDate(raw);
  if (!parts) return null;
  return parts.time ? `${parts.date} ${parts.time}` : parts.date;
}

/** Gives a number if the text is one, so that 4 and "4" are the same job; otherwise the text. */
export function toIdentifier(raw: Scalar): number | string | null {
  const text = toText(raw);
  if (text === null || typeof raw === 'boolean') return null;
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

/**
 * One simple value. A vehicle may have millions of them, so the strict form (`written`) isn't
 * checked again: it is for code that describes the wire.
 */
const field = <T>(read: (raw: Scalar) => T, written: v.GenericSchema<T>) =>
  v.pipe(
    v.custom<Scalar>(isScalar, 'a single value was expected'),
    v.transform(read),
    v.metadata({ written, read: (raw: unknown) => (isScalar(raw) ? read(raw) : UNREADABLE) }),
  );

export const text = field(toText, v.nullable(v.string()));
export const number = field(toNumber, v.nullable(v.number()));
export const kilometres = field(toKilometres, v.nullable(v.number()));
export const boolean = field<boolean | null>(toBoolean, v.nullable(v.boolean()));
export const date = field(toDate, v.nullable(v.pipe(v.string(), v.isoDate())));
export const dateTime = field(toDateTime, v.nullable(v.string()));
export const identifier = field(toIdentifier, v.nullable(v.union([v.number(), v.string()])));
/** Anything at all, because the documentation doesn't show its shape. */
export const anything = v.pipe(
  v.unknown(),
  v.transform((raw) => raw ?? null),
  v.unknown(),
);
