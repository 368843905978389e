import type { Envelope } from '#contract/envelope.ts';
import { OWN_WORDS } from '#link/own-words.ts';
import { langOf, ownMessages, say, type Values } from './messages.ts';

/** `errors` of a refusal; keyed by field if they concern fields of the request. */
type RefusalErrors = readonly string[] | Readonly<Record<string, readonly string[]>>;

/** A web service's answer (sections 5 to 15): the envelope around its data. */
export function succeed<T>(data: T): Response {
  const body: Envelope<T> = { success: true, data, message: 'OK', errors: [] };
  return Response.json(body);
}

/** The error body that the documentation shows for every web service; we choose the status. */
export const refuse = (
  status: number,
  message: string,
  errors: RefusalErrors = [],
  headers: Readonly<Record<string, string>> = {},
): Response => Response.json({ success: false, data: [], message, errors }, { status, headers });

export type Reason = keyof typeof ownMessages;

export const ownWords = (reason: Reason, request: Request | undefined, values?: Values): string =>
  say(ownMessages[reason], langOf(request), values);

/** A refusal that comes from this server itself, in the same body, marked as our own words. */
export const refuseInOwnWords = (
  request: Request | undefined,
  status: number,
  reason: Reason,
  headers: Readonly<Record<string, string>> = {},
): Response => refuse(status, ownWords(reason, request), [], { ...headers, [OWN_WORDS]: '1' });
