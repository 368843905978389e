import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  /** 0 if nothing came. */
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Everything that came until the other side closed the connection. */
  text: string;
}

/**
 * Sends these exact bytes on a new connection and reads until the other side closes it; for tests.
 */
export async function sendRaw(url: string, request: string): Promise<RawAnswer> {
  return readRaw(openRaw(url, request));
}

/** A connection on which `request` has been sent, for the test to go on with. */
export function openRaw(url: string, request: string, localAddress?: string): Socket {
  const { hostname: host, port } = new URL(url);
  const socket = connect({ host, port: Number(port), ...(localAddress && { localAddress }) });
  // If the connection is cut, what we have read so far counts.
  socket.on('error', () => {});
  socket.write(request, 'latin1');
  return socket;
}

/** Resolves once the other side has closed the connection. */
export function readRaw(socket: Socket): Promise<RawAnswer> {
  const { promise, resolve } = Promise.withResolvers<RawAnswer>();
  let text = '';
  socket.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  socket.once('close', () => resolve(parse(text)));
  return promise;
}

function parse(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => {
    const [name = '', ...value] = line.split(': ');
    return [name.toLowerCase(), value.join(': ')];
  });
  return {
    status: Number(/^HTTP\/1\.1 (\d{3}) \S/.exec(first)?.[1] ?? 0),
    headers: Object.fromEntries(headers),
    body: rest.join('\r\n\r\n'),
    text,
  };
}
