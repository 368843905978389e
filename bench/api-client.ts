import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { pathOf, type ServiceName } from '#contract/services.ts';

/** One connection that is kept open, like a browser's. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** `memberId`: the member that the account sends files for. */
const accounts = {
  member: { username: 'h2n', memberId: 57525 },
  otherMember: { username: 'commercy', memberId: 78612 },
  manager: { username: 'reseau-trif', memberId: 57525 },
};

/** Calls the embedded API of a served demonstration, as an account of its first network. */
export async function signIn(origin: string, account: keyof typeof accounts) {
  const { username, memberId } = accounts[account];
  const answer = await post(origin, pathTo('token'), {
    grant_type: 'password',
    username,
    password: 'demo',
  });
  const { access_token } = JSON.parse(answer.toString());
  const headers = { Authorization: `Bearer ${access_token}` };

  return {
    /** The answer as it came, which is gzip if it is long. */
    ask: (service: ServiceName, body: unknown) =>
      post(origin, pathTo(service), body, { ...headers, 'Accept-Encoding': 'gzip' }),

    /** Reads an answer as it comes without keeping any of it. */
    async download(service: ServiceName, query = ''): Promise<{ bytes: number; lines: number }> {
      const outgoing = request(origin, { ...get(`${pathTo(service)}${query}`), headers }).end();
      const incoming = await answered(outgoing);
      let bytes = 0;
      let lines = 0;
      for await (const chunk of incoming) {
        if (!Buffer.isBuffer(chunk)) continue;
        bytes += chunk.length;
        for (const byte of chunk) if (byte === 10) lines += 1;
      }
      return { bytes, lines };
    },

    /** Sends a ZIP from the disk for the account's member (section 15). */
    async upload(zip: string): Promise<Buffer> {
      const boundary = '----vision360-bench';
      const head = [
        `--${boundary}\r\nContent-Disposition: form-data; name="organizationId"\r\n\r\n${memberId}\r\n`,
        `--${boundary}\r\nContent-Disposition: form-data; name="importFile"; filename="depot.zip"\r\n`,
        'Content-Type: application/zip\r\n\r\n',
      ].join('');
      const tail = `\r\n--${boundary}--\r\n`;
      const outgoing = request(origin, {
        method: 'POST',
        path: pathTo('importFile'),
        headers: {
          ...headers,
          'Content-Type': `multipart/form-data; boundary=${boundary}`,
          'Content-Length': head.length + statSync(zip).size + tail.length,
        },
      });
      const incoming = answered(outgoing);
      outgoing.write(head);
      await pipeline(createReadStream(zip), outgoing, { end: false });
      outgoing.end(tail);
      return bodyOf(await incoming);
    },
  };
}

const pathTo = (service: ServiceName): string => pathOf(service, { version: 'v1', reseau: 'trif' });

const get = (path: string): RequestOptions => ({ method: 'GET', path, agent });

async function post(origin: string, path: string, body: unknown, headers = {}): Promise<Buffer> {
  const json = JSON.stringify(body);
  const outgoing = request(origin, {
    method: 'POST',
    path,
    agent,
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(json),
      ...headers,
    },
  });
  return bodyOf(await answered(outgoing.end(json)));
}

/** A round trip that costs the server no work. */
export async function ping(origin: string): Promise<void> {
  await bodyOf(await answered(request(origin, get('/healthz')).end()));
}

async function answered(outgoing: ReturnType<typeof request>): Promise<IncomingMessage> {
  const [incoming]: IncomingMessage[] = await once(outgoing, 'response');
  if (incoming?.statusCode !== 200) throw new Error(`${outgoing.path}: ${incoming?.statusCode}`);
  return incoming;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
