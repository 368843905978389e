import type { Socket } from 'node:net';
import { afterEach } from 'vitest';
import { createListener, type Listener, type ListenerOptions, listen } from '#server/listener.ts';
import { openRaw } from './raw.ts';

const open: { listener: Listener; sockets: Socket[] }[] = [];

/** Closes what a test has opened; to be called once in a file of tests. */
export function closeListeners(): void {
  afterEach(async () => {
    for (const { listener, sockets } of open.splice(0)) {
      for (const socket of sockets) socket.destroy();
      await listener.drain(0);
    }
  });
}

/** Tells what was asked, as an application sees it. */
export const echo = async (request: Request): Promise<Response> =>
  Response.json({ url: request.url, body: await request.text() });

export async function serve(options: ListenerOptions = {}, fetch: typeof echo = echo) {
  const listener = createListener(fetch, options);
  const url = await listen(listener.server, 0, '127.0.0.1');
  const sockets: Socket[] = [];
  open.push({ listener, sockets });
  return {
    url,
    connect(request: string): Socket {
      const socket = openRaw(url, request);
      sockets.push(socket);
      return socket;
    },
    socketsOpen: () =>
      new Promise<number>((resolve, reject) =>
        listener.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
  };
}

/** Sends a piece again and again until the connection is closed. */
export function drip(socket: Socket, piece: string, milliseconds: number): void {
  const timer = setInterval(() => socket.write(piece), milliseconds);
  socket.once('close', () => clearInterval(timer));
}

/** Every header that tells browsers to be careful, on everything that this server says. */
export const hardened = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'content-type': 'application/json',
  connection: 'close',
};

export const GET = 'GET / HTTP/1.1\r\nHost: localhost\r\n';
export const getOnce = (path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;

export const POST = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n`;
export const IMPORT = '/api/v1/trif/service-external-client/import-fichier/clients-factures';
