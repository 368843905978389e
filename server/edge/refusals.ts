import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Hono } from 'hono';
import { type Reason, refuseInOwnWords } from '#server/envelope.ts';
import { apiHeaders } from '#server/security-headers.ts';

const app = new Hono<{ Bindings: { refusal: Response } }>();
app.use(apiHeaders);
app.all('*', (c) => c.env.refusal);

/**
 * Refuses a request before it reaches the application, under the same headers as every other
 * answer. Nothing more is read on that connection.
 *
 * @param request for its language, if it could be read
 */
export async function refuseAtEdge(
  status: number,
  reason: Reason,
  request?: Request,
  headers: Record<string, string> = {},
): Promise<Response> {
  const refusal = refuseInOwnWords(request, status, reason, {
    'Cache-Control': 'no-store',
    Connection: 'close',
    ...headers,
  });
  return app.fetch(new Request('http://localhost/'), { refusal });
}

async function rawRefusal(status: number, reason: Reason): Promise<Buffer> {
  const refusal = await refuseAtEdge(status, reason);
  const body = Buffer.from(await refusal.arrayBuffer());
  const headers = new Headers(refusal.headers);
  headers.set('Content-Length', String(body.length));
  headers.set('Date', new Date().toUTCString());
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}

/**
 * Gives the client time to send what is still on its way: closing the connection at once would lose
 * the refusal.
 */
const LINGER_MS = 500;

/** Cuts a connection on which a refusal has been given, whether or not the client reads it. */
export function cutLater(socket: Duplex): void {
  setTimeout(() => socket.destroy(), LINGER_MS);
}

const hungUp = new WeakSet<Duplex>();

/** The same for a connection on which no request could be read; closes it afterwards. */
export function hangUp(socket: Duplex, status: number, reason: Reason): void {
  if (hungUp.has(socket)) return;
  hungUp.add(socket);
  cutLater(socket);
  rawRefusal(status, reason).then(
    (bytes) => socket.writable && socket.end(bytes),
    () => socket.destroy(),
  );
}
