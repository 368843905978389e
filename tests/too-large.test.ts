import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { limitsOf } from '#link/limits.ts';
import { toAppError } from '#src/api/errors.ts';
import { pageLimitsOf } from '#src/api/limits.ts';
import { createTransport } from '#src/api/transport.ts';
import { type FakeMmp, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { startProxied } from '#tests/support/server/proxied.ts';

const MB = 1 << 20;
/** The real 128 MB would take too long. */
const mostBytes = MB;

let api: FakeMmp;
let proxied: Awaited<ReturnType<typeof startProxied>>;

beforeAll(async () => {
  api = await startFakeMmp();
  proxied = await startProxied(api.url, {}, (service) => ({ ...limitsOf(service), mostBytes }));
});
afterAll(async () => {
  await proxied.close();
  await api.close();
});

test.each([
  ['comes in pieces, without a length', false],
  ['inflates', true],
])('the page calls an answer that %s too large', async (_, gzip) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const blanks = Buffer.alloc(4 * MB, ' ');
  api.answerWith((_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'application/json',
      ...(gzip && { 'Content-Encoding': 'gzip' }),
    });
    response.end(gzip ? gzipSync(blanks) : blanks);
  });
  const send = createTransport({
    baseUrl: proxied.url,
    version: 'v1',
    token: () => 'token',
    onUnauthorized: () => {},
    limits: (service) => ({ ...pageLimitsOf(service), mostBytes }),
  });
  const failed = await send('vision360', { reseau: 'trif', json: {} }).then(
    () => expect.unreachable('it was read'),
    (thrown: unknown) => toAppError(thrown).kind,
  );
  expect(failed).toBe('too-large');
});
