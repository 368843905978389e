import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/**
 * A request whose path and headers go out exactly as written, while fetch() would tidy them; for
 * tests.
 */
export function ask(
  origin: string,
  method: string,
  path: string,
  { headers = {}, body = '' }: { headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const outgoing = request(origin, { method, path, headers, agent: false }, (incoming) => {
    let text = '';
    incoming.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    incoming.on('error', reject);
    incoming.on('end', () => {
      resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text });
    });
  });
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
}
