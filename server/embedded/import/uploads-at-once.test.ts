import { describe, expect, test, vi } from 'vitest';
import {
  api,
  closeServed,
  hold,
  MEGABYTE,
  onDisk,
  open,
  served,
} from '#tests/support/embedded/held-uploads.ts';

closeServed();

describe('too many uploads at once are refused', () => {
  test('of one member, while another member’s is accepted', async () => {
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

  test('by another account for that member, whose own is still accepted', async () => {
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

  test('of all members together', async () => {
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

  test('of one account, for any members, while another account’s is accepted', async () => {
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

  test('if places run out, whoever sends the most gives one up to whoever sends none, and is told', async () => {
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

  test('if places run out, an upload that drips makes room, and one that moves doesn’t', async () => {
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

  test('too much in a day is refused: everything sent counts, even refused files, until the next day', async () => {
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
