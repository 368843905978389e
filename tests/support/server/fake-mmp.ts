import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeMmp {
  url: string;
  /** The requests in the order in which they came; the listener reads their bodies. */
  received: IncomingMessage[];
  /** Sets the listener that answers from now on. */
  answerWith(listener: RequestListener): void;
  close(): Promise<void>;
}

/** An API on a free loopback port that answers as it is told; for tests. */
export async function startFakeMmp(): Promise<FakeMmp> {
  const received: IncomingMessage[] = [];
  let answer: RequestListener = (_, response) => response.end();
  const server = createServer((request, response) => {
    received.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    received,
    answerWith(listener) {
      answer = listener;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

export function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('not a TCP address');
  return address.port;
}
