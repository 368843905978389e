import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ListenerOptions } from '#server/listener.ts';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';
import { testAccounts } from '#tests/support/embedded/test-network.ts';
import { type Sending, serveTestApi } from '#tests/support/embedded/test-sender.ts';
import { type Limits, limits } from './limits.ts';

const MEGABYTE = 1024 * 1024;

let api: TestApi;
let served: Awaited<ReturnType<typeof serveTestApi>>;
afterEach(async () => {
  await served.close();
  await api.close();
});

async function open(importLimits: Partial<Limits> = {}, edge: ListenerOptions['limits'] = {}) {
  api = await openTestApi({ importLimits });
  served = await serveTestApi(api, { limits: edge });
}

/** How many bytes of uploads are on the disk. */
const onDisk = () =>
  readdirSync(join(api.dataDir, 'uploads'))
    .map((name) => statSync(join(api.dataDir, 'uploads', name), { throwIfNoEntry: false }))
    .reduce((sum, file) => sum + (file?.size ?? 0), 0);

/**
 * Begins uploads and leaves them unfinished, once the server holds them all; it held `before`
 * already.
 */
async function hold(sendings: Sending[], before = 0): Promise<void> {
  for (const sending of sendings) {
    sending.begin();
    await sending.send(MEGABYTE);
  }
  await vi.waitFor(
    () => expect(readdirSync(join(api.dataDir, 'uploads'))).toHaveLength(before + sendings.length),
    {
      timeout: 20_000,
    },
  );
}

describe('refused before it is received', () => {
  test('a member’s files for another: nothing of them is ever on the disk', async () => {
    await open();
    const token = await api.tokenOf('member');
    const sendings = Array.from({ length: 12 }, () =>
      served.startSending(token, { organizationId: '78612' }),
    );
    let highest = 0;
    const sent = sendings.map(async (sending) => {
      sending.begin();
      for (let megabytes = 0; megabytes < 50 && !sending.isAnswered(); megabytes += 1) {
        await sending.send(MEGABYTE);
        highest = Math.max(highest, onDisk());
      }
      expect(sending.isAnswered()).toBe(true);
      // Some are one too many before the server has even read which member they are for.
      expect([403, 429]).toContain((await sending.answer).status);
      sending.end();
    });
    await Promise.all(sent);
    expect(highest).toBe(0);
    expect((await sendings[0]?.answer)?.body.message).toBe(
      'Ce compte n’a pas accès à cet adhérent.',
    );
  });

  test('the member named behind the file: the file is gone once it is known', async () => {
    await open();
    const sending = served.startSending(await api.tokenOf('member'), {
      organizationId: '78612',
      fileFirst: true,
    });
    await hold([sending]);
    sending.end();
    expect((await sending.answer).status).toBe(403);
    expect(onDisk()).toBe(0);
  });

  test('a length above the limit, by the head alone', async () => {
    await open();
    const token = await api.tokenOf('member');
    const sending = served.startSending(token, { length: 2 * limits.uploadBytes });
    expect(await sending.answer).toMatchObject({
      status: 413,
      body: { message: 'Le fichier dépasse 1024\u00a0Mo.' },
    });
    sending.cut();
  });

  test('a token of no account, by the head alone', async () => {
    await open();
    const sending = served.startSending('forged', { length: limits.uploadBytes });
    expect((await sending.answer).status).toBe(401);
    sending.cut();
  });

  test('a disk on which too little is free, by the head alone', async () => {
    await open({ freeBytes: Number.MAX_SAFE_INTEGER });
    const sending = served.startSending(await api.tokenOf('member'));
    expect(await sending.answer).toMatchObject({
      status: 507,
      body: {
        message: 'Le serveur n’a plus assez de place pour ce fichier. Rien n’en a été importé.',
      },
    });
    sending.cut();
  });

  test('an account whose member is none of its network, by the head alone', async () => {
    await open();
    const token = await api.tokenOf('member');
    const db = new DatabaseSync(api.file);
    db.prepare('UPDATE account SET memberId = 61007 WHERE username = ?').run(
      testAccounts.member.username,
    );
    db.close();
    const sending = served.startSending(token, { length: MEGABYTE });
    expect((await sending.answer).status).toBe(403);
    sending.cut();
  });
});

describe('too many at once', () => {
  test('of one member, while another’s goes in', async () => {
    await open({ uploadsOfMember: 2 });
    const [own, others] = [await api.tokenOf('member'), await api.tokenOf('otherMember')];
    const two = [served.startSending(own), served.startSending(own)];
    await hold(two);
    const third = await served.startSending(own, { length: MEGABYTE }).answer;
    expect(third).toMatchObject({
      status: 429,
      headers: { 'retry-after': '30' },
      body: { message: expect.stringContaining('2 envois de ce compte pour cet adhérent') },
    });
    const other = served.startSending(others, { organizationId: '78612' });
    other.begin();
    await other.send(MEGABYTE);
    other.end();
    // It was received, but it isn't a ZIP.
    expect((await other.answer).status).toBe(422);

    // An upload whose line is cut gives its place back.
    two[0]?.cut();
    await vi.waitFor(async () => {
      const next = served.startSending(own);
      next.begin();
      next.end();
      expect((await next.answer).status).toBe(422);
    }, 20_000);
    two[1]?.cut();
  });

  test('by another account for that member, whose own goes in all the same', async () => {
    await open({ uploadsOfMember: 2, dailyBytes: 4 * MEGABYTE });
    const [manager, own] = [await api.tokenOf('manager'), await api.tokenOf('member')];
    const two = [served.startSending(manager), served.startSending(manager)];
    await hold(two);
    // Refused as soon as the form names the member.
    const third = served.startSending(manager);
    third.begin();
    expect((await third.answer).status).toBe(429);
    third.cut();
    // More than the manager's two leave of the day.
    const sending = served.startSending(own);
    sending.begin();
    await sending.send(3 * MEGABYTE);
    sending.end();
    expect((await sending.answer).status).toBe(422);
    for (const held of two) held.cut();
  });

  test('in all', async () => {
    await open({ uploads: 1 });
    const first = served.startSending(await api.tokenOf('member'));
    await hold([first]);
    const second = served.startSending(await api.tokenOf('otherMember'), { length: MEGABYTE });
    expect(await second.answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '30' },
      body: { message: expect.stringContaining('réessayez dans un instant') },
    });
    second.cut();
    first.cut();
  });

  test('of one account, whomever they are for, while another’s goes in', async () => {
    await open({ uploads: 3, uploadsOfAccount: 2 });
    const manager = await api.tokenOf('manager');
    const unnamed = Array.from({ length: 2 }, () =>
      served.startSending(manager, { fileFirst: true }),
    );
    await hold(unnamed);
    const third = served.startSending(manager, { fileFirst: true });
    expect(await third.answer).toMatchObject({
      status: 429,
      headers: { 'retry-after': '30' },
      body: { message: expect.stringContaining('2 envois de ce compte') },
    });
    third.cut();
    const member = served.startSending(await api.tokenOf('member'));
    member.begin();
    member.end();
    expect((await member.answer).status).toBe(422);
    for (const sending of unnamed) sending.cut();
  });

  test('where places run out, who sends most gives one up to who sends none, and is told so', async () => {
    await open({ uploads: 4 });
    const [manager, member] = [await api.tokenOf('manager'), await api.tokenOf('member')];
    const first = Array.from({ length: 3 }, () =>
      served.startSending(manager, { fileFirst: true }),
    );
    await hold(first);
    const own = served.startSending(member);
    await hold([own], first.length);
    const other = served.startSending(await api.tokenOf('otherMember'), {
      organizationId: '78612',
    });
    other.begin();
    other.end();
    expect((await other.answer).status).toBe(422);
    expect(await first[2]?.answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '30' },
      body: { message: expect.stringContaining('a laissé sa place') },
    });
    for (const sending of [...first.slice(0, 2), own]) {
      sending.end();
      expect((await sending.answer).status).toBe(422);
    }
  });

  test('where places run out, what drips makes room; what moves does not', async () => {
    await open({ uploads: 2, leastPace: 50 * 1024 });
    const dripping = served.startSending(await api.tokenOf('manager'), { fileFirst: true });
    const moving = served.startSending(await api.tokenOf('member'));
    await hold([dripping, moving]);
    await moving.send(MEGABYTE);
    await vi.waitFor(() => expect(onDisk()).toBeGreaterThan(2.5 * MEGABYTE), 20_000);
    api.advance(30);
    const other = () => api.tokenOf('otherMember');
    const next = served.startSending(await other(), { organizationId: '78612' });
    await vi.waitFor(() => expect(dripping.isAnswered()).toBe(true), 20_000);
    next.begin();
    await next.send(MEGABYTE);
    expect(await dripping.answer).toMatchObject({
      status: 408,
      body: { message: expect.stringContaining('trop lent') },
    });
    const late = served.startSending(await other(), { organizationId: '78612', length: MEGABYTE });
    expect((await late.answer).status).toBe(503);
    for (const sending of [moving, next]) {
      sending.end();
      expect((await sending.answer).status).toBe(422);
    }
    late.cut();
  });

  test('too much in a day: what was sent counts, whatever became of it, until the next', async () => {
    await open({ dailyBytes: 4 * MEGABYTE });
    const send = async (megabytes: number, options = {}) => {
      const token = await api.tokenOf('member', { fresh: true });
      const sending = served.startSending(token, options);
      sending.begin();
      await sending.send(megabytes * MEGABYTE);
      sending.end();
      return sending.answer;
    };
    expect((await send(3)).status).toBe(422);
    // Once with its size announced, and once without.
    const refused = {
      status: 429,
      // 14 hours of the tests' day are left.
      headers: { 'retry-after': String(14 * 60 * 60) },
      body: { message: expect.stringContaining('réessayez demain') },
    };
    const announced = served.startSending(await api.tokenOf('member'), { length: 2 * MEGABYTE });
    expect(await announced.answer).toMatchObject(refused);
    announced.cut();
    expect(await send(2)).toMatchObject(refused);
    api.advance(24 * 60 * 60);
    expect((await send(2)).status).toBe(422);
  });
});

test('an upload that stalls until it is given up gives its place back, and leaves nothing', async () => {
  await open({ uploads: 1, uploadsOfMember: 1, uploadsOfAccount: 1 }, { fileBody: 1000 });
  const token = await api.tokenOf('member');
  for (const fileFirst of [true, false]) {
    const stalled = served.startSending(token, { fileFirst });
    await hold([stalled]);
    expect((await stalled.answer).status).toBe(408);
    await vi.waitFor(async () => {
      const next = served.startSending(token);
      next.begin();
      next.end();
      expect((await next.answer).status).toBe(422);
    }, 20_000);
    expect(readdirSync(join(api.dataDir, 'uploads'))).toEqual([]);
  }
});

describe('slower than it may be over its whole length', () => {
  test.each(['importFile', 'other'])('a file that drips as %s is told so', async (field) => {
    await open();
    const sending = served.startSending(await api.tokenOf('manager'), { fileFirst: true, field });
    sending.begin();
    await sending.send(MEGABYTE);
    await vi.waitFor(async () => {
      api.advance(60);
      await sending.send(64 * 1024);
      expect(sending.isAnswered()).toBe(true);
    }, 20_000);
    expect((await sending.answer).status).toBe(408);
    await vi.waitFor(() => expect(onDisk()).toBe(0), 20_000);
    sending.cut();
  });
});
