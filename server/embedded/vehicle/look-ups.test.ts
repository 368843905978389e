import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openForWriting, transaction } from '#server/embedded/store/sqlite/database.ts';
import { openIngest } from '#server/embedded/store/sqlite/ingest.ts';
import { openStore } from '#server/embedded/store/sqlite/open-store.ts';
import type { Store } from '#server/embedded/store/store.ts';
import { openTestApi } from '#tests/support/embedded/test-api.ts';
import { lineRow } from '#tests/support/embedded/test-rows.ts';
import { makeTestStore, TODAY } from '#tests/support/embedded/test-store.ts';
import { type LookUp, lookUp } from './look-up.ts';
import { createLookUps, type LookUpLimits, type LookUps, lookUpLimits } from './look-ups.ts';

const LONG = 'LL777LL';
const LINES = 2000;

/**
 * Generous, because these tests aren't about time and the machine may be busy. Nothing is kept,
 * because most of them are about work.
 */
const patient = { ...lookUpLimits, within: 25_000, kept: 0 };

const order: LookUp = {
  service: 'vision360',
  network: 'trif',
  plate: LONG,
  asking: null,
  today: TODAY,
  lang: 'fr',
};

function addLongHistory(file: string, plate = LONG, label = 'Vidange moteur'): void {
  const db = openForWriting(file);
  const { line } = openIngest(db);
  transaction(db, () => {
    for (let index = 0; index < LINES; index += 1) {
      const invoiceDmsId = `${plate}-${index}`;
      const row = { vehicleRegistrationPlate: plate, invoiceDmsId, jobLabel: label };
      line(57525, lineRow({ ...row, partLabel: label, packageLabel: label }), 1);
    }
  });
  db.close();
}

function addLine(file: string, plate: string, invoiceDmsId: string): void {
  const db = openForWriting(file);
  openIngest(db).line(57525, lineRow({ vehicleRegistrationPlate: plate, invoiceDmsId }), 1);
  db.close();
}

let store: Awaited<ReturnType<typeof makeTestStore>>;
let reader: Store;
const opened: LookUps[] = [];
beforeAll(async () => {
  store = await makeTestStore();
  addLongHistory(store.file);
  reader = openStore(store.file);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((lookUps) => lookUps.close()));
});
afterAll(async () => {
  await reader.close();
  store.remove();
});

function open(limits: Partial<LookUpLimits> = {}): LookUps {
  const lookUps = createLookUps(
    store.place,
    reader.changes,
    Object.assign(limits, { ...patient, ...limits }),
  );
  opened.push(lookUps);
  return lookUps;
}

const textOf = (gzip: ReadableStream<Uint8Array<ArrayBuffer>> | null): Promise<string> =>
  new Response(gzip?.pipeThrough(new DecompressionStream('gzip'))).text();

test('a thread gives the same answer as the main thread, and none for an unknown plate', async () => {
  const lookUps = open();
  const answer = await lookUps.run('a', order);
  expect(await textOf(answer)).toBe((await lookUp(reader, order))?.toArray().join(''));
  expect(await lookUps.run('a', { ...order, plate: 'QQ999QQ' })).toBeNull();
});

test('when asked again, a vehicle shows what was imported in between', async () => {
  const plate = 'AA111AA';
  addLongHistory(store.file, plate);
  const lookUps = open({ kept: lookUpLimits.kept });
  const before = await textOf(await lookUps.run('a', { ...order, plate }));
  addLine(store.file, plate, 'SENT-MEANWHILE');
  const after = await textOf(await lookUps.run('a', { ...order, plate }));
  expect(before).not.toContain('SENT-MEANWHILE');
  expect(after).toContain('SENT-MEANWHILE');
});

test('when asked again, an answer is not computed again, and nobody gets one made for another', async () => {
  const limits = { kept: lookUpLimits.kept, inAll: 1 };
  const lookUps = open(limits);
  const before = await textOf(await lookUps.run('a', order));
  limits.inAll = 0;
  expect(await textOf(await lookUps.run('b', order))).toBe(before);
  const others = [{ asking: 57525 }, { network: 'garance' }, { lang: 'en' }] as const;
  for (const other of others) {
    await expect(lookUps.run('a', { ...order, ...other })).rejects.toMatchObject({ why: 'busy' });
  }
});

describe('a look-up is refused', () => {
  test('if it takes too long, and the thread is replaced', async () => {
    const limits = { within: 1 };
    const lookUps = open(limits);
    await expect(lookUps.run('a', order)).rejects.toMatchObject({ why: 'tooMuch' });
    limits.within = patient.within;
    expect(await lookUps.run('a', order)).not.toBeNull();
  });

  test('if it takes too much memory, and the thread is replaced', async () => {
    const heavy = { ...order, plate: 'HH888HH' };
    addLongHistory(store.file, heavy.plate, 'x'.repeat(8000));
    const lookUps = open({ memory: 24 });
    await expect(lookUps.run('a', heavy)).rejects.toMatchObject({ why: 'tooMuch' });
    expect(await lookUps.run('a', order)).not.toBeNull();
  });

  test('if its account has too many waiting, which doesn’t affect others', async () => {
    const lookUps = open({ perAccount: 2, threads: 1 });
    const own = [lookUps.run('a', order), lookUps.run('a', order)];
    await expect(lookUps.run('a', order)).rejects.toMatchObject({ why: 'busy' });
    expect(await lookUps.run('b', order)).not.toBeNull();
    await Promise.all(own);
    expect(await lookUps.run('a', order)).not.toBeNull();
  });

  test('if all accounts together have too many waiting', async () => {
    const lookUps = open({ inAll: 1 });
    const first = lookUps.run('a', order);
    await expect(lookUps.run('b', order)).rejects.toMatchObject({ why: 'busy' });
    await first;
  });

  test('if its turn doesn’t come in time', async () => {
    const limits = { within: patient.within, threads: 1 };
    const lookUps = open(limits);
    const first = lookUps.run('a', order);
    limits.within = 1;
    await expect(lookUps.run('b', order)).rejects.toMatchObject({ why: 'busy' });
    expect(await first).not.toBeNull();
  });

  test('while its account has answers that it doesn’t read', async () => {
    const lookUps = open({ heldPerAccount: 1 });
    const [taken, given] = [await lookUps.run('a', order), await lookUps.run('b', order)];
    await expect(lookUps.run('a', order)).rejects.toMatchObject({ why: 'busy' });
    await new Response(taken).arrayBuffer();
    await given?.cancel();
    expect(await lookUps.run('a', order)).not.toBeNull();
    expect(await lookUps.run('b', order)).not.toBeNull();
  });
});

test('accounts take turns: one request doesn’t wait for all the requests of another account', async () => {
  const lookUps = open({ threads: 1 });
  const served: string[] = [];
  const ask = (account: string) => lookUps.run(account, order).then(() => served.push(account));
  await Promise.all([ask('a'), ask('a'), ask('a'), ask('a'), ask('b')]);
  expect(served).toEqual(['a', 'b', 'a', 'a', 'a']);
});

test('a long answer is compressed in its thread, and sent uncompressed to callers who don’t accept gzip', async () => {
  const api = await openTestApi({ lookUpLimits: patient });
  addLongHistory(api.file);
  const token = await api.tokenOf('member');
  const ask = (headers: Record<string, string>) =>
    api.call('vision360', { token, body: { immatriculation: LONG }, headers });
  const plain = await ask({});
  const coded = await ask({ 'Accept-Encoding': 'br, gzip;q=0.5' });
  const refused = await ask({ 'Accept-Encoding': 'gzip;q=0, identity' });
  expect([plain, coded, refused].map(({ headers }) => headers.get('Content-Encoding'))).toEqual([
    null,
    'gzip',
    null,
  ]);
  const text = await plain.text();
  expect(JSON.parse(text).data.importFactureList).toHaveLength(LINES);
  expect(await textOf(coded.body)).toBe(text);
  expect(await refused.text()).toBe(text);
  await api.close();
});

test('a long history is never computed on the main thread, a short one is', async () => {
  const api = await openTestApi({ lookUpLimits: { ...patient, inAll: 0 } });
  addLongHistory(api.file);
  const token = await api.tokenOf('member');
  const ask = (immatriculation: string, query = '') =>
    api.call('vision360', { token, body: { immatriculation }, query });
  const refused = await ask(LONG, '?lang=en');
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({
    success: false,
    message: 'Too many long answers are being prepared. Try again in a few seconds.',
  });
  expect((await ask('DEF123')).status).toBe(200);
  await api.close();
});
