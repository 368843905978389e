import * as v from 'valibot';
import { saysNothingYet, startsLikeCsv } from '#contract/blacklist.ts';
import { readAnswer, readRefusal } from '#contract/envelope.ts';
import { parseJson } from '#contract/json.ts';
import { anything } from '#contract/read.ts';
import { blacklistDownload, NoFile } from '#link/downloads.ts';
import { OWN_WORDS } from '#link/own-words.ts';
import { LONGEST_REFUSAL } from '#link/refusal-text.ts';
import { ApiFailure, type AppError } from './errors.ts';
import { failBy, type PageLimits, pageLimitsOf } from './limits.ts';
import { onceMore } from './once-more.ts';
import { announcedBytes, type Piece, receive } from './receive.ts';
import { failureOf, refusalOf } from './refusals.ts';
import { createTextReader } from './text-reader.ts';
import type { Open } from './transport.ts';

/** An answer that is still arriving. */
export interface Arriving {
  response: Response;
  /** Throws ApiFailure if the body doesn't come completely. */
  pieces: AsyncIterable<Piece>;
}

interface BlacklistRequest {
  network: string;
  signal?: AbortSignal | undefined;
  /** For tests, which need shorter limits than the table's. */
  limits?: PageLimits;
}

const tableLimits = pageLimitsOf('blacklist');

/** The opt-out list (section 14) as JSON. It should be read outside the page's thread. */
export async function openBlacklist(
  open: Open,
  { network, signal, limits = tableLimits }: BlacklistRequest,
): Promise<Arriving> {
  const until = failBy();
  const ask = () => open('blacklist', { reseau: network, signal, until });
  const response = await onceMore(ask, { signal, until });
  return { response, pieces: receive(response, { ...limits, signal, until }) };
}

export interface CsvFile {
  /** Null if the API doesn't announce it. */
  bytes: number | null;
  pieces: AsyncIterable<Piece>;
}

/**
 * The API's own CSV file (section 14, `output=csv`), byte for byte. Throws ApiFailure if what comes
 * isn't the CSV, but a refusal (with any status and label) or another program's page.
 */
export async function openBlacklistCsv(
  open: Open,
  { network, signal, limits = tableLimits }: BlacklistRequest,
): Promise<CsvFile> {
  const query = { output: 'csv' } as const;
  const response = await open('blacklist', { reseau: network, query, signal });
  // It may have any size, since it goes to disk; the person sees its progress and can stop it.
  const pieces = receive(response, { ...limits, mostBytes: Number.POSITIVE_INFINITY, signal });
  const opening = await openingOf(pieces);
  if (response.ok && startsLikeCsv(opening)) {
    return { bytes: announcedBytes(response), pieces: after(opening, pieces) };
  }
  const text = createTextReader(response.headers.get('content-type'));
  let length = 0;
  for await (const piece of after(opening, pieces)) {
    text.add(piece);
    length += piece.byteLength;
    if (length > LONGEST_REFUSAL) break;
  }
  throw new ApiFailure(refusalOfCsv(response, text.end() ?? ''));
}

/** In bytes: if a file begins with more blanks than this, it isn't the CSV. */
const LONGEST_OPENING = 1024;

/**
 * The beginning of the file, as far as needed to tell what it is: the first piece may hold only its
 * byte order mark.
 */
async function openingOf(pieces: AsyncGenerator<Piece>): Promise<Piece> {
  let opening = new Uint8Array();
  while (saysNothingYet(opening) && opening.byteLength < LONGEST_OPENING) {
    const { done, value } = await pieces.next();
    if (done) break;
    const longer = new Uint8Array(opening.byteLength + value.byteLength);
    longer.set(opening);
    longer.set(value, opening.byteLength);
    opening = longer;
  }
  return opening;
}

/**
 * The same file through a form, for browsers that save it themselves: where to post the form, and
 * its fields. A form has no headers, so the token is sent as RFC 6750 (2.2) describes.
 */
export const blacklistCsvForm = (network: string, token: string | null) => ({
  action: blacklistDownload.replace(':reseau', encodeURIComponent(network)),
  fields: { access_token: token ?? '' },
});

/** Why a form got no file, from the text that came instead; null if nothing came. */
export function failureOfCsvForm(text: string | null): AppError {
  if (text === null) return { kind: 'offline' };
  const told = v.safeParse(v.pipe(v.string(), v.parseJson(), NoFile), text);
  if (!told.success) return { kind: 'broken-answer', message: 'no JSON of this server’s' };
  const { status, retryAfter, isOwn, body } = told.output;
  const headers = new Headers({
    ...(retryAfter !== null && { 'Retry-After': retryAfter }),
    ...(isOwn && { [OWN_WORDS]: '1' }),
  });
  return refusalOfCsv(new Response(null, { status, headers }), body);
}

async function* after(first: Piece, rest: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  yield first;
  yield* rest;
}

function refusalOfCsv(response: Response, text: string): AppError {
  // The kind of answer is unknown, so the status must tell.
  const body = parseJson(text);
  const answer = readAnswer(anything, body);
  if (!answer.ok) return failureOf(response, answer.failure);
  if (!response.ok) return refusalOf(response, readRefusal(body));
  return { kind: 'broken-answer', message: 'JSON where a CSV file was asked for' };
}
