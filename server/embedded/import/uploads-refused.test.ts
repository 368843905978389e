import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
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
import { testAccounts } from '#tests/support/embedded/test-network.ts';
import { limits } from './limits.ts';

closeServed();

describe('refused before it is received', () => {
  test('a member’s files for another member, of which nothing is written to disk', async () => {
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

  test('a file whose member is named after it, which is deleted as soon as that is known', async () => {
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

  test('a length above the limit, as soon as the head has come', async () => {
    await open();
    const token = await api.tokenOf('member');
    const sending = served.startSending(token, { length: 2 * limits.uploadBytes });
    expect(await sending.answer).toMatchObject({
      status: 413,
      body: { message: 'Le fichier dépasse 1024\u00a0Mo.' },
    });
    sending.cut();
  });

  test('a token without an account, as soon as the head has come', async () => {
    await open();
    const sending = served.startSending('forged', { length: limits.uploadBytes });
    expect((await sending.answer).status).toBe(401);
    sending.cut();
  });

  test('a file for a disk with too little space, as soon as the head has come', async () => {
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

  test('an account whose member isn’t in its network, as soon as the head has come', async () => {
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

test('an upload that stalls until it is given up frees its place and leaves nothing behind', async () => {
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

describe('an upload slower than allowed over its whole length', () => {
  test.each(['importFile', 'other'])('is refused with a message if %s drips', async (field) => {
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
