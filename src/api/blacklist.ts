import { startsLikeCsv } from '#contract/blacklist.ts';
import { downloads } from '#contract/downloads.ts';
import { readAnswer, readRefusal } from '#contract/envelope.ts';
import { anything } from '#contract/read.ts';
import { ApiFailure, failureOf, refusalOf } from './errors.ts';
import { announcedBytes, type Piece, receive } from './receive.ts';
import type { Ask, Open } from './transport.ts';

/** An answer that is still arriving. */
export interface Arriving {
  response: Response;
  /** Throws ApiFailure where the body does not come whole. */
  pieces: AsyncIterable<Piece>;
}

interface BlacklistRequest {
  network: string;
  signal?: AbortSignal | undefined;
}

/** The opt-out list (section 14) as JSON: whoever reads it reads it off the page's thread. */
export async function openBlacklist(
  open: Open,
  { network, signal }: BlacklistRequest,
): Promise<Arriving> {
  const response = await open('blacklist', { reseau: network, signal });
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
  { network, signal }: BlacklistRequest,
): Promise<CsvFile> {
  const response = await open('blacklist', { reseau: network, query: { output: 'csv' }, signal });
  const pieces = receive(response, signal);
  const { value: first } = await pieces.next();
  if (response.ok && first && startsLikeCsv(first)) {
    return { bytes: announcedBytes(response), pieces: after(first, pieces) };
  }
  throw new ApiFailure(refusalOfCsv(response, await textOf(first, pieces)));
}

/**
 * The address at which the browser itself fetches that file, within half a minute and once. Throws
 * ApiFailure as `openBlacklistCsv` does: the server has seen how the file begins.
 */
export async function linkToBlacklistCsv(
  ask: Ask,
  { network, signal }: BlacklistRequest,
): Promise<string> {
  const path = downloads.blacklist.replace(':reseau', encodeURIComponent(network));
  const response = await ask(path, { method: 'POST', ...(signal && { signal }) });
  const address = response.headers.get('Location');
  if (response.status === 201 && address) return address;
  const pieces = receive(response, signal);
  const { value: first } = await pieces.next();
  throw new ApiFailure(refusalOfCsv(response, await textOf(first, pieces)));
}

async function* after(first: Piece, rest: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  yield first;
  yield* rest;
}

/** As much of what is no file as a refusal could be long. */
const LONGEST_REFUSAL = 64 * 1024;

async function textOf(first: Piece | undefined, rest: AsyncIterable<Piece>): Promise<string> {
  if (!first) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of after(first, rest)) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > LONGEST_REFUSAL) break;
  }
  return text;
}

function refusalOfCsv(response: Response, text: string) {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // An answer of no known kind: its status says what it is.
  }
  const answer = readAnswer(anything, body);
  if (!answer.ok) return failureOf(response, answer.failure);
  if (!response.ok) return refusalOf(response, readRefusal(body));
  return { kind: 'broken-answer' as const, message: 'JSON where a CSV file was asked for' };
}
