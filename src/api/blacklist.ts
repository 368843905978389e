import * as v from 'valibot';
import { startsLikeCsv } from '#contract/blacklist.ts';
import { blacklistDownload, NoFile } from '#contract/downloads.ts';
import { readAnswer, readRefusal } from '#contract/envelope.ts';
import { anything } from '#contract/read.ts';
import { refusalTextOf } from '#contract/refusal-text.ts';
import type { Lang } from '#contract/services.ts';
import { ApiFailure, type AppError, failureOf, refusalOf } from './errors.ts';
import { announcedBytes, type Piece, receive } from './receive.ts';
import type { Open } from './transport.ts';

/** An answer that is still arriving. */
export interface Arriving {
  response: Response;
  /** Throws ApiFailure where the body does not come whole. */
  pieces: AsyncIterable<Piece>;
}

interface BlacklistRequest {
  network: string;
  /** Of what the API says where it refuses. */
  lang: Lang;
  signal?: AbortSignal | undefined;
}

/** The opt-out list (section 14) as JSON: whoever reads it reads it off the page's thread. */
export async function openBlacklist(
  open: Open,
  { network, lang, signal }: BlacklistRequest,
): Promise<Arriving> {
  const response = await open('blacklist', { reseau: network, query: { lang }, signal });
  return { response, pieces: receive(response, signal) };
}

export interface CsvFile {
  /** Null where the API does not announce it. */
  bytes: number | null;
  pieces: AsyncIterable<Piece>;
}

/**
 * The API's own CSV file (section 14, `output=csv`), byte for byte. Throws ApiFailure where what
 * comes is no CSV: a refusal, whatever its status and label, or another program's page.
 */
export async function openBlacklistCsv(
  open: Open,
  { network, lang, signal }: BlacklistRequest,
): Promise<CsvFile> {
  const query = { output: 'csv', lang };
  const response = await open('blacklist', { reseau: network, query, signal });
  const pieces = receive(response, signal);
  const { value: first } = await pieces.next();
  if (response.ok && first && startsLikeCsv(first)) {
    return { bytes: announcedBytes(response), pieces: after(first, pieces) };
  }
  const text = first ? await refusalTextOf(after(first, pieces), new TextDecoder()) : '';
  throw new ApiFailure(refusalOfCsv(response, text));
}

/**
 * The same file by a form, for a browser that saves it by itself: where to post it, and what. The
 * token travels as RFC 6750 (2.2) says, since a form has no headers.
 */
export const blacklistCsvForm = (network: string, lang: Lang, token: string | null) => ({
  action: `${blacklistDownload.replace(':reseau', encodeURIComponent(network))}?lang=${lang}`,
  fields: { access_token: token ?? '' },
});

/** Why a form got no file, by the text that came in its place; null where nothing did. */
export function failureOfCsvForm(text: string | null): AppError {
  if (text === null) return { kind: 'offline' };
  const told = v.safeParse(v.pipe(v.string(), v.parseJson(), NoFile), text);
  if (!told.success) return { kind: 'broken-answer', message: 'no JSON of this server’s' };
  const { status, retryAfter, body } = told.output;
  const headers = new Headers(retryAfter === null ? {} : { 'Retry-After': retryAfter });
  return refusalOfCsv(new Response(null, { status, headers }), body);
}

async function* after(first: Piece, rest: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  yield first;
  yield* rest;
}

function refusalOfCsv(response: Response, text: string): AppError {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // An answer of no known kind: its status says what it is.
  }
  const answer = readAnswer(anything, body);
  if (!answer.ok) return failureOf(response, answer.failure);
  if (!response.ok) return refusalOf(response, readRefusal(body));
  return { kind: 'broken-answer', message: 'JSON where a CSV file was asked for' };
}
