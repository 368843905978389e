import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '#tests/support/server/ask.ts';
import { type Child, startChild } from '#tests/support/server/child.ts';
import { type FakeMmp, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';

const V = '/api/v1/trif/service-external-client';
const BLACKLIST = `${V}/adherents/relance-clients/blacklist?output=csv`;
const IMPORT = `${V}/import-fichier/clients-factures`;

const MB = 1 << 20;
const SIZE = 200 * MB;
/** Half of that, which leaves room for buffers and for what hasn't been garbage collected yet. */
const FLAT = 100 * MB;

/**
 * A connection per call: hashing blocks this process for longer than an idle connection is kept.
 */
const agent = false;

const dist = makeDist();
let api: FakeMmp;
let child: Child;
let url: string;

beforeAll(async () => {
  api = await startFakeMmp();
  child = startChild(dist, {
    MMP_API_URL: api.url,
    MMP_CLIENT_ID: '2',
    MMP_CLIENT_SECRET: 'hush-hush',
    MMP_NETWORKS: 'trif:TRIF',
  });
  url = await child.url;
});
afterAll(async () => {
  child.signal('SIGKILL');
  await child.ended;
  await api.close();
  rmSync(dist, { recursive: true });
});

/** The most memory that the proxy's process has ever used, in bytes. */
function peakMemory(): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(status.match(/^VmHWM:\s+(\d+) kB$/m)?.[1]) * 1024;
}

/** `size` bytes in which every megabyte is different. */
function* megabytes(size: number): Generator<Buffer> {
  for (let sent = 0; sent < size; sent += MB) yield Buffer.alloc(MB, sent / MB);
}

const hashOf = (size: number): string =>
  [...megabytes(size)]
    .reduce((hash, chunk) => hash.update(chunk), createHash('sha256'))
    .digest('hex');

interface Pump {
  write(chunk: Buffer): boolean;
  once(event: 'drain', listener: () => void): unknown;
  end(): unknown;
}

/** Writes as fast as the other side takes it, and counts what it has taken. */
async function pump(target: Pump, size: number, count: (written: number) => void) {
  let written = 0;
  for (const chunk of megabytes(size)) {
    if (!target.write(chunk)) await new Promise<void>((resolve) => target.once('drain', resolve));
    written += chunk.length;
    count(written);
  }
  target.end();
}

/** Enough turns of a process to take several megabytes, if it wants to. */
const TURNS = 200;

/**
 * Waits until a count has moved, and then stayed the same while the proxy answered so many other
 * requests: it is awake, and takes no more. A time would prove nothing on a busy machine, where the
 * proxy may just not have had its turn.
 */
async function settled(count: () => number): Promise<number> {
  let last = 0;
  for (let turns = 0; turns < TURNS; turns += 1) {
    await ask(url, 'GET', '/healthz');
    if (last === 0 || last !== count()) turns = 0;
    last = count();
  }
  return last;
}

/** Waits for permission, then reads to the end and hashes. */
async function readAfter(incoming: IncomingMessage, allowed: Promise<void>) {
  await allowed;
  const hash = createHash('sha256');
  for await (const chunk of incoming) hash.update(chunk);
  return hash.digest('hex');
}

async function upload(size: number, mayRead: Promise<void>, count: (written: number) => void) {
  const hashed = Promise.withResolvers<string>();
  api.answerWith(async (incoming, response) => {
    hashed.resolve(await readAfter(incoming, mayRead));
    response.setHeader('Content-Type', 'application/json').end('{}');
  });
  const outgoing = request(url + IMPORT, {
    method: 'POST',
    headers: { 'Content-Length': size },
    agent,
  });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => resolve(incoming.resume().statusCode));
  });
  await pump(outgoing, size, count);
  expect(await answered).toBe(200);
  expect(api.received.at(-1)?.headers['content-length']).toBe(String(size));
  return hashed.promise;
}

async function download(size: number, mayRead: Promise<void>, count: (written: number) => void) {
  api.answerWith((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Length': size });
    void pump(response, size, count);
  });
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url + BLACKLIST, { agent }, resolve)
      .on('error', reject)
      .end();
  });
  expect(incoming.headers['content-length']).toBe(String(size));
  return readAfter(incoming, mayRead);
}

test.runIf(process.platform === 'linux').each([
  ['upload', upload],
  ['download', download],
])(
  '%s of 200 MB waits for a slow reader, arrives completely, and memory stays flat',
  async (_, transfer) => {
    await transfer(20 * MB, Promise.resolve(), () => {});
    const before = peakMemory();

    let written = 0;
    const mayRead = Promise.withResolvers<void>();
    const hash = transfer(SIZE, mayRead.promise, (count) => {
      written = count;
    });
    expect(await settled(() => written)).toBeLessThan(FLAT);
    mayRead.resolve();

    expect(await hash).toBe(hashOf(SIZE));
    expect(peakMemory() - before).toBeLessThan(FLAT);
  },
);
