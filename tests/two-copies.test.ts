import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathOf } from '#contract/services.ts';
import { ask } from '#tests/support/server/ask.ts';
import { type BehindNginx, NGINX, startBehindNginx } from '#tests/support/server/behind-nginx.ts';
import { type FakeMmp, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';
import {
  authorised,
  hashOf,
  LARGE,
  LOOK_UP,
  list,
  MB,
  NAME,
  parts,
  send,
  textOf,
} from '#tests/support/server/large-calls.ts';

/** Two builds of which each has a file that the other one hasn't. */
const builds = [makeDist(), makeDist()] as const;
for (const [index, dist] of builds.entries()) {
  writeFileSync(join(dist, 'build.json'), JSON.stringify({ index }));
  writeFileSync(join(dist, `assets/page-of-${index}.js`), `export const build = ${index};`);
}

describe.skipIf(!NGINX)('two copies behind nginx (left out where nginx is not installed)', () => {
  let api: FakeMmp;
  let site: BehindNginx;

  const answersAtOnce = () =>
    api.answerWith(async (request, response) => {
      for await (const _ of request);
      response.setHeader('Content-Type', 'application/json').end('{"success":true,"data":[]}');
    });

  beforeAll(async () => {
    api = await startFakeMmp();
    answersAtOnce();
    site = await startBehindNginx(builds, {
      PUBLIC_HOST: NAME,
      MMP_API_URL: api.url,
      MMP_CLIENT_ID: '2',
      MMP_CLIENT_SECRET: 'hush-hush',
      MMP_NETWORKS: 'trif:TRIF',
    });
  });
  afterAll(async () => {
    await site?.close();
    await api.close();
    for (const dist of builds) rmSync(dist, { recursive: true });
  });

  /** The copy that serves us: one address stays with one of them. */
  async function ourCopy(): Promise<0 | 1> {
    const { body } = await ask(site.url, 'GET', '/build.json', { headers: { Host: NAME } });
    return JSON.parse(body).index;
  }

  const body = '{"immatriculation":"ABC123"}';
  const json = { 'Content-Type': 'application/json', 'Content-Length': body.length };
  const lookUp = () =>
    ask(site.url, 'POST', LOOK_UP, { headers: { ...authorised, ...json }, body }).then(
      ({ status }) => status,
      (error: Error) => error.message,
    );

  /** Stops and replaces one copy, then kills and replaces the other, while `happens` goes on. */
  async function replaceBoth(happens: () => Promise<void>) {
    await happens();
    for (const [index, signal] of [
      [0, 'SIGTERM'],
      [1, 'SIGKILL'],
    ] as const) {
      await site.end(index, signal);
      await happens();
      await site.start(index, builds[index]);
      await happens();
    }
  }

  /** Four callers who ask without pause until both copies were replaced. */
  async function whileBothAreReplaced(call: () => Promise<void>) {
    let done = 0;
    let asking = true;
    const callers = Array.from({ length: 4 }, async () => {
      while (asking) {
        await call();
        done += 1;
      }
    });
    await replaceBoth(async () => {
      const before = done;
      await expect.poll(() => done - before, { timeout: 30_000 }).toBeGreaterThan(20);
    });
    asking = false;
    await Promise.all(callers);
  }

  test('no look-up is lost while one copy is replaced and the other is killed', async () => {
    const told = new Set<string | number>();
    await whileBothAreReplaced(async () => void told.add(await lookUp()));
    expect([...told]).toEqual([200]);
  });

  test('no sign-in is lost meanwhile either', async () => {
    api.answerWith(async (request, response) => {
      for await (const _ of request);
      response.setHeader('Content-Type', 'application/json').end('{"access_token":"t"}');
    });
    const account = JSON.stringify({ grant_type: 'password', username: 'h2n', password: 'right' });
    const signIn = () =>
      ask(site.url, 'POST', pathOf('token', { version: 'v1' }), {
        headers: { ...authorised, ...json, 'Content-Length': account.length },
        body: account,
      }).then(
        ({ status }) => status,
        (error: Error) => error.message,
      );
    const told = new Set<string | number>();
    await whileBothAreReplaced(async () => void told.add(await signIn()));
    expect([...told]).toEqual([200]);
    answersAtOnce();
  });

  test('each file that was acknowledged has arrived, whole and not twice, and a cut one can be sent again', async () => {
    const arrived: string[] = [];
    api.answerWith(async (incoming, response) => {
      const content = await textOf(incoming).catch(() => null);
      if (content === null) return;
      arrived.push(content);
      response.setHeader('Content-Type', 'application/json').end('{"success":true}');
    });
    const acknowledged: string[] = [];
    const failed: (string | number)[] = [];
    let files = 0;
    await whileBothAreReplaced(async () => {
      files += 1;
      const content = `file ${files} `.repeat(5000);
      for (;;) {
        const told = await send(site.url, content.length, [Buffer.from(content)]);
        if (told === 200) break;
        failed.push(told);
      }
      acknowledged.push(content);
    });
    // What failed may have arrived, but only its sender decides to send it again.
    expect(acknowledged.filter((content) => !arrived.includes(content))).toEqual([]);
    expect(arrived.length).toBeLessThanOrEqual(acknowledged.length + failed.length);
    expect(failed.filter((told) => told !== 502)).toEqual([]);
    answersAtOnce();
  });

  test('a file of 200 MB whose copy is killed fails, isn’t taken for whole, and arrives when sent again', async () => {
    const calls: { bytes: number; hash?: string }[] = [];
    api.answerWith(async (incoming, response) => {
      const call: (typeof calls)[number] = { bytes: 0 };
      calls.push(call);
      const hash = createHash('sha256');
      try {
        for await (const chunk of incoming) {
          call.bytes += chunk.length;
          hash.update(chunk);
        }
      } catch {
        return;
      }
      call.hash = hash.digest('hex');
      response.setHeader('Content-Type', 'application/json').end('{"success":true}');
    });
    const killed = await ourCopy();
    const told = await send(site.url, LARGE, parts(0, 20), async () => {
      await expect.poll(() => calls[0]?.bytes ?? 0, { timeout: 30_000 }).toBeGreaterThan(0);
      await site.end(killed, 'SIGKILL');
    });
    expect(told).toBe(502);
    expect(await send(site.url, LARGE, parts(0, LARGE / MB))).toBe(200);
    expect(calls).toEqual([
      { bytes: expect.any(Number) },
      { bytes: LARGE, hash: hashOf(parts(0, LARGE / MB)) },
    ]);
    await site.start(killed, builds[killed]);
    answersAtOnce();
  });

  test.each([
    ['whose length is known', { 'Content-Length': 10 * MB }],
    ['whose length is not', {}],
  ])(
    'a list %s isn’t taken for whole if its copy is killed, and comes when asked for again',
    async (_, length) => {
      const goOn = Promise.withResolvers<void>();
      let asked = 0;
      api.answerWith(async (_request, response) => {
        asked += 1;
        response.writeHead(200, { 'Content-Type': 'text/csv', ...length });
        response.write('a,b\n'.repeat(MB));
        if (asked === 1) await goOn.promise;
        response.end('a,b\n'.repeat(1.5 * MB));
      });
      const killed = await ourCopy();
      const cut = await list(site.url, async () => site.end(killed, 'SIGKILL'));
      expect(cut).toMatchObject({ whole: false });
      goOn.resolve();
      expect(await list(site.url)).toEqual({ whole: true, bytes: 10 * MB });
      await site.start(killed, builds[killed]);
      answersAtOnce();
    },
  );

  test('a tab of either build gets its files while one copy serves the old and the other the new', async () => {
    const statusOf = async (path: string) =>
      (await ask(site.url, 'GET', path, { headers: { Host: NAME } })).status;
    expect(await statusOf('/assets/page-of-0.js')).toBe(200);
    expect(await statusOf('/assets/page-of-1.js')).toBe(200);
    expect(await statusOf('/assets/of-no-build.js')).toBe(404);
    await site.end(0, 'SIGTERM');
    await site.start(0, builds[1]);
    // The page then loads itself anew.
    expect(await statusOf('/assets/page-of-0.js')).toBe(404);
    expect(await statusOf('/assets/page-of-1.js')).toBe(200);
    await site.end(0, 'SIGTERM');
    await site.start(0, builds[0]);
  });

  test('both copies hear from where people come, and who asks is told the id that the API was told', async () => {
    api.received.length = 0;
    const { headers, status } = await ask(site.url, 'POST', LOOK_UP, {
      headers: { Host: NAME, ...json },
      body,
    });
    expect(status).toBe(200);
    expect(headers['x-request-id']).toMatch(/^[\da-f]{32}$/);
    expect(api.received[0]?.headers['x-request-id']).toBe(headers['x-request-id']);
  });

  test('nginx writes down nobody’s plate, whether it is answered or not', async () => {
    const headers = { Host: NAME, Accept: 'text/html' };
    const open = () => ask(site.url, 'GET', '/trif/vehicles/AB-123-CD?q=DUPONT', { headers });
    expect((await open()).status).toBe(200);
    for (const index of [0, 1]) await site.end(index, 'SIGKILL');
    expect((await open()).status).toBe(502);
    for (const index of [0, 1] as const) await site.start(index, builds[index]);
    expect(site.logged()).not.toMatch(/AB.?123|DUPONT/);
  });

  test('the name that people type reaches the page, another one doesn’t', async () => {
    for (const [Host, status] of Object.entries({ [NAME]: 200, 'evil.example': 421 })) {
      const headers = { Host, Accept: 'text/html' };
      expect(await ask(site.url, 'GET', '/', { headers })).toMatchObject({ status });
    }
  });
});
