import { gzipSync } from 'node:zlib';
import type { Random } from '#demo/network/random.ts';

/** An answer on its way: its status, its headers and its bytes. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** Instead of all the above: the bytes that go onto the socket directly. */
  raw?: Buffer;
}

type HeadFault = (answer: Answer, random: Random) => Answer;

/**
 * What no page may ever show: how the API is made, in a failure that doesn't concern the reader.
 */
export const SECRET = 'SQLSTATE[42S02]: Base table or view not found: 1146 secret_table';

const refusal =
  (status: number, message: string, headers: Record<string, string> = {}): HeadFault =>
  () => ({
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify({ success: false, data: [], message, errors: [] })),
  });

const page =
  (status: number): HeadFault =>
  () => ({
    status,
    headers: { 'Content-Type': 'text/html' },
    body: Buffer.from(`<html><title>${status}</title><body>nginx/1.18 ${SECRET}</body></html>`),
  });

const labelled =
  (type: string, encoding: BufferEncoding = 'utf8'): HeadFault =>
  (answer) => ({
    ...answer,
    headers: { ...answer.headers, 'Content-Type': type },
    body: Buffer.from(answer.body.toString('utf8'), encoding),
  });

const header =
  (name: string, value: string): HeadFault =>
  (answer) => ({
    ...answer,
    headers: { ...answer.headers, [name]: value },
  });

const bare =
  (status: number): HeadFault =>
  () => ({ status, headers: {}, body: Buffer.alloc(0) });

const raw =
  (text: (length: number) => string): HeadFault =>
  (answer) => ({
    ...answer,
    raw: Buffer.concat([Buffer.from(text(answer.body.length), 'latin1'), answer.body]),
  });

/** Failures of vision360, which make a vehicle's page ask the other services. */
export const failures: Record<string, HeadFault> = {
  'a 500 that tells of its tables': refusal(500, SECRET),
  'a 500 as a page': page(500),
  'a 502 as a page': page(502),
  'a 503 with a wait': refusal(503, SECRET, { 'Retry-After': '2' }),
  'a 504': refusal(504, SECRET),
  'a 507 of nothing': bare(507),
  'a page under a 200': page(200),
  'a 204': bare(204),
  'a 205': bare(205),
  'a 304': bare(304),
  'a redirect': (answer) => ({
    ...answer,
    status: 302,
    headers: { Location: 'http://192.0.2.1/' },
  }),
  'a 400': refusal(400, 'Requête refusée'),
  'a 403': refusal(403, 'Accès refusé'),
  'a 404': refusal(404, 'Aucun véhicule'),
  'a 404 as a page': page(404),
  'a 418': refusal(418, 'Théière'),
  'a 422 with errors': () => ({
    status: 422,
    headers: { 'Content-Type': 'application/json' },
    body: Buffer.from('{"success":false,"errors":{"immatriculation":["refusée",{"a":["b"]}]}}'),
  }),
  'a 429 with seconds': refusal(429, 'Trop', { 'Retry-After': '7' }),
  'a 429 with a date': refusal(429, 'Trop', { 'Retry-After': 'Wed, 21 Oct 2099 07:28:00 GMT' }),
  'a 429 with words': refusal(429, 'Trop', { 'Retry-After': 'bientôt' }),
  'a 429 with an absurd wait': refusal(429, 'Trop', { 'Retry-After': '1e99' }),
  'a 429 with a wait below zero': refusal(429, 'Trop', { 'Retry-After': '-5' }),
  'no HTTP': raw(() => 'SSH-2.0-OpenSSH_9.6\r\n'),
  'a status that is none': raw((length) => `HTTP/1.1 2x0 OK\r\nContent-Length: ${length}\r\n\r\n`),
  'a status of 999': raw((length) => `HTTP/1.1 999 Odd\r\nContent-Length: ${length}\r\n\r\n`),
  'a header without a colon': raw(() => 'HTTP/1.1 200 OK\r\nContent-Type application/json\r\n\r\n'),
  'two lengths': raw(
    (length) => `HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\nContent-Length: 3\r\n\r\n`,
  ),
  'a length and chunks': raw(
    (length) =>
      `HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\nTransfer-Encoding: chunked\r\n\r\n`,
  ),
  'a length below zero': raw(() => 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n'),
  'a head of 100 KB': raw(() => `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`),
  'chunks that are none': raw(() => 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'),
  'a 101': raw(() => 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: odd\r\n\r\n'),
  'only a 103': raw(() => 'HTTP/1.1 103 Early Hints\r\n\r\n'),
};

/** Heads that lie about the answer that follows. */
export const lies: Record<string, HeadFault> = {
  'called a page': labelled('text/html'),
  'called text': labelled('text/plain; charset=utf-8'),
  'called a problem': labelled('application/problem+json'),
  'Latin-1 and called so': labelled('application/json; charset=iso-8859-1', 'latin1'),
  'Windows-1252 and called so': labelled('application/json; charset=windows-1252', 'latin1'),
  'of an unknown alphabet': labelled('application/json; charset=x-none'),
  'of no type': labelled(''),
  'a wrong verdict': (answer, random) => ({ ...answer, status: random.pick([201, 206, 400, 500]) }),
  compressed: (answer) => ({
    ...answer,
    headers: { ...answer.headers, 'Content-Encoding': 'gzip' },
    body: gzipSync(answer.body),
  }),
  'called compressed': header('Content-Encoding', 'gzip'),
  'called compressed by something else': header('Content-Encoding', 'x-odd'),
  'announced longer': (answer) => ({
    ...answer,
    headers: { ...answer.headers, 'Content-Length': String(answer.body.length + 10) },
  }),
  'after a 103': raw(
    (length) =>
      `HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n`,
  ),
  'without a length': raw(() => 'HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n'),
  'with cookies and frames': (answer) => ({
    ...answer,
    headers: {
      ...answer.headers,
      'Set-Cookie': 'session=theirs',
      'Access-Control-Allow-Origin': '*',
      'Clear-Site-Data': '"storage"',
      Refresh: '0; url=http://192.0.2.1/',
    },
  }),
};
