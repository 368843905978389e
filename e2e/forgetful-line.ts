import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface OnTheWay {
  /** Whether the line answers by itself, so that the server doesn't hear of it. */
  take?: (asked: IncomingMessage, answer: ServerResponse) => Promise<boolean>;
  /** What a page becomes. */
  change?: (page: string) => string;
}

/** A line to the server under test that removes the order to store nothing from its answers. */
export async function openForgetfulLine(serverOrigin: string, { take, change }: OnTheWay = {}) {
  const { host, hostname, port } = new URL(serverOrigin);
  const line = createServer(async (near, answer) => {
    if (await take?.(near, answer)) return;
    const { method, url: path, headers } = near;
    const plain = change && headers.accept?.includes('text/html');
    const asked = { ...headers, host, ...(plain && { 'accept-encoding': 'identity' }) };
    const far = request({ hostname, port, method, path, headers: asked }, (came) => {
      const { 'cache-control': _, ...rest } = came.headers;
      if (!plain || !isPage(came)) {
        answer.writeHead(came.statusCode ?? 502, rest);
        came.pipe(answer);
        return;
      }
      const { 'content-length': __, ...others } = rest;
      answer.writeHead(came.statusCode ?? 502, others);
      text(came).then(
        (page) => answer.end(change(page)),
        () => answer.destroy(),
      );
    });
    near.pipe(far);
    far.on('error', () => answer.destroy());
    answer.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const { port: own } = line.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own}`,
    close: () => {
      line.close();
      line.closeAllConnections();
    },
  };
}

const isPage = ({ headers }: IncomingMessage) => headers['content-type']?.startsWith('text/html');
