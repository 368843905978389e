import * as v from 'valibot';
import { toBoolean } from './read.ts';
import { isJsonObject, type JsonObject } from './record.ts';
import { TokenError } from './token.ts';

/** The envelope of every web service except the token, as the embedded server writes it. */
export interface Envelope<T> {
  success: boolean;
  data: T;
  message: string;
  errors: string[];
}

/** Why an answer gave no data: the API refused, or its answer doesn't match the contract. */
export type AnswerFailure =
  | { kind: 'refused'; message: string; details: string[] }
  | { kind: 'broken'; message: string };

export type Answer<T> = { ok: true; data: T } | { ok: false; failure: AnswerFailure };

/** Nobody could read errors that are nested deeper than this. */
const DEEPEST = 10;

/**
 * Turns `errors` (a list or an object, nested or not) into readable lines: "field: what is wrong".
 */
export function flattenErrors(errors: unknown, label = '', depth = 0): string[] {
  if (errors === null || errors === undefined || errors === '' || depth > DEEPEST) return [];
  if (Array.isArray(errors)) return errors.flatMap((item) => flattenErrors(item, label, depth + 1));
  if (isJsonObject(errors)) {
    return Object.entries(errors).flatMap(([key, value]) => {
      const named = /^\d+$/.test(key) ? label : label ? `${label}.${key}` : key;
      return flattenErrors(value, named, depth + 1);
    });
  }
  return [label ? `${label}: ${String(errors)}` : String(errors)];
}

const textOf = (raw: unknown): string => (typeof raw === 'string' ? raw.trim() : '');

/** True if `success` is true, 1 or "true", or if it is missing but there is `data`. */
function isSuccess(body: JsonObject): boolean {
  const { success } = body;
  if (success === undefined || success === null) return 'data' in body && !('error' in body);
  return toBoolean(success) === true;
}

/**
 * Reads a web service's answer, whatever its HTTP status: `success: false` with a 200 is a refusal.
 * @param pick what to read: `data`, unless the service puts it elsewhere
 */
export function readAnswer<const S extends v.GenericSchema<unknown, unknown>>(
  schema: S,
  body: unknown,
  pick: (envelope: JsonObject) => unknown = (envelope) => envelope.data,
): Answer<v.InferOutput<S>> {
  if (!isJsonObject(body)) return broken('no envelope');
  if (!isSuccess(body)) {
    if (!('success' in body) && !('error' in body) && !('message' in body)) {
      return broken('no envelope');
    }
    return { ok: false, failure: { kind: 'refused', ...readRefusal(body) } };
  }
  const read = v.safeParse(schema, pick(body));
  if (read.success) return { ok: true, data: read.output };
  return broken(v.summarize(read.issues));
}

const broken = (message: string): Answer<never> => ({
  ok: false,
  failure: { kind: 'broken', message },
});

/** The words of a refusal, from the envelope or from the token service's error body. */
export function readRefusal(body: unknown): { message: string; details: string[] } {
  if (!isJsonObject(body)) return { message: '', details: [] };
  const token = v.safeParse(TokenError, body);
  const description = token.success ? (token.output.error_description ?? token.output.error) : null;
  const message = textOf(body.message) || description || '';
  return { message, details: flattenErrors(body.errors) };
}
