import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { setImmediate as nextTick } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type Copies,
  FOUND,
  freePort,
  from,
  guess,
  LOST,
  startCopies,
} from '#tests/support/server/counting-copies.ts';
import { portOf } from '#tests/support/server/fake-mmp.ts';

let copies: Copies;
beforeEach(() => {
  copies = startCopies();
});
afterEach(() => copies.close());

test('a missing store locks nobody out, is reported once, and each copy counts for itself', async () => {
  const copy = copies.start(`redis://127.0.0.1:${await freePort()}`);
  expect(await guess(30, copy, 'owner')).toBe(11);
  const admission = await copy.begin(from('other'));
  expect(admission.admitted).toBe(true);
  if (admission.admitted) await admission.end('opened');
  await expect.poll(copies.said).toEqual([LOST]);
});

describe('a store that takes connections and says nothing', () => {
  let server: Server;
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    server = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  test('is not waited for', async () => {
    const copy = copies.start(`redis://127.0.0.1:${portOf(server.address())}`);
    expect(await guess(12, copy, 'owner')).toBe(11);
  });
});

describe('a store that hangs', () => {
  let server: Server;
  const sockets = new Set<Socket>();
  let hangs = false;
  let asked = '';
  beforeAll(() => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('data', (data) => {
        asked += data;
        const commands = String(data).match(/^\*\d+\r\n/gm) ?? [];
        if (!hangs) socket.write('+OK\r\n'.repeat(commands.length));
      });
    });
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  test('delays the first sign-in once, and no later one', async () => {
    const port = await freePort();
    const copy = copies.start(`redis://127.0.0.1:${port}`);
    await vi.waitFor(() => expect(copies.said()).toEqual([LOST]), 20_000);
    server.listen(port, '127.0.0.1');
    await vi.waitFor(() => expect(copies.said()).toEqual([LOST, FOUND]), 20_000);
    hangs = true;
    asked = '';
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let ended = 0;
      const signIn = async () => {
        const admission = await copy.begin(from('owner'));
        if (admission.admitted) await admission.end('failed');
        ended += 1;
      };
      const together = [signIn(), signIn()];
      // The only time that passes here, so a second wait would show as a longer one.
      await vi.advanceTimersByTimeAsync(1000);
      await nextTick();
      expect(asked).toContain('owner');
      expect(ended).toBe(2);
      await Promise.all(together);
      for (let time = 0; time < 20; time += 1) void signIn();
      await nextTick();
      expect(ended).toBe(22);
    } finally {
      vi.useRealTimers();
    }
  });
});
