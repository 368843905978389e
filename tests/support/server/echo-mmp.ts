import { createServer } from 'node:http';
import { portOf } from './fake-mmp.ts';

interface EchoedRequest {
  method: string;
  target: string;
  /** The value of its `Authorization` header. */
  asker: string;
  headers: NodeJS.Dict<string | string[]>;
  /** Rejects if the body didn't come completely. */
  body: Promise<string>;
}

export interface EchoMmp {
  url: string;
  requests: EchoedRequest[];
  /** What came over its connections without being a request. */
  strange: string[];
  /** Whether it answers before or after it has read the body; at first, "early". */
  answer(when: 'early' | 'late'): void;
  /** The body of that asker's only request. */
  bodyOf(asker: string): Promise<string>;
  forget(): void;
  close(): Promise<void>;
}

/**
 * An API that tells all askers who they are and what they asked for, and tries to keep its
 * connections open; for tests.
 */
export async function startEchoMmp(): Promise<EchoMmp> {
  const requests: EchoedRequest[] = [];
  const strange: string[] = [];
  let when: 'early' | 'late' = 'early';
  const server = createServer({ keepAliveTimeout: 60_000 }, async (incoming, response) => {
    const { method = '', url: target = '', headers } = incoming;
    const asker = headers.authorization ?? '';
    const body = (async () => {
      let text = '';
      for await (const chunk of incoming) text += chunk;
      return text;
    })();
    requests.push({ method, target, asker, headers, body });
    const read = body.catch(() => {});
    if (when === 'late') await read;
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ asker, target }));
  });
  server.on('clientError', (error: Error & { rawPacket?: Buffer }, socket) => {
    // A broken line isn't strange, but bytes that cannot be read are.
    if (error.rawPacket) strange.push(error.rawPacket.toString('latin1'));
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    requests,
    strange,
    answer(chosen) {
      when = chosen;
    },
    async bodyOf(asker) {
      const theirs = requests.filter((request) => request.asker === asker);
      const [only] = theirs;
      if (!only || theirs.length > 1) throw new Error(`${theirs.length} requests of ${asker}`);
      return only.body;
    },
    forget() {
      requests.length = 0;
      strange.length = 0;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
