import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sentinels } from '#demo/sentinels/sentinels.ts';
import { normalizePlate } from '#rules/plate.ts';
import { runCommand } from '#server/embedded/admin/commands.ts';
import { buildStore } from '#server/embedded/build-store.ts';
import type { ClientRow } from '#server/embedded/rows.ts';
import { lookUp } from '#server/embedded/vehicle/look-up.ts';
import { campaign, together, vehicleOf } from '#tests/support/embedded/known-people.ts';
import { runAdmin } from '#tests/support/embedded/run-admin.ts';
import { cluster, newDatabase } from '#tests/support/embedded/test-databases.ts';
import { testNetwork } from '#tests/support/embedded/test-network.ts';
import { lineRow } from '#tests/support/embedded/test-rows.ts';
import { TODAY } from '#tests/support/embedded/test-store.ts';
import { engineAt } from '../engine.ts';
import { sqliteIn } from '../sqlite/store-path.ts';
import type { PlacedLine, Store, StorePlace } from '../store.ts';

const herself = vehicleOf('C100', 'GA100AA', { name: 'ZZYGO', last: '2026-01-05' });
const [sent] = herself.clients;

function network() {
  const her = vehicleOf('C100', 'GB200BB', { name: 'ZZYGO', last: '2025-05-05' }, 'GB-1');
  const next = vehicleOf('C200', 'GB200BB', { name: 'PREMIER', last: '2026-02-02' }, 'GB-2');
  const old = vehicleOf('C300', 'GC300CC', { name: 'ANCIEN', last: '2022-02-02' });
  const refuses = { name: 'REFUS', last: '2022-03-03', allows: false };
  const both = together(herself, her);
  return testNetwork({
    campaigns: [campaign],
    vehicles: [
      { ...both, consents: herself.consents },
      next,
      old,
      vehicleOf('C400', 'GD400DD', refuses),
    ],
  });
}

/** A line that names nobody, of her own car. */
const unnamed = lineRow({
  invoiceDmsId: 'NOBODY',
  clientDmsId: '000',
  vehicleRegistrationPlate: 'GA-100-AA',
});

/** Imports new rows of her garage. */
async function takeIn(
  place: StorePlace,
  clients: readonly ClientRow[],
  lines: readonly PlacedLine[],
): Promise<void> {
  const writer = await engineAt(place).beginImport(57525);
  await writer.clients.write(clients);
  await writer.lines.write(lines);
  const { added: clientsAdded } = await writer.clients.end();
  const { added: linesAdded } = await writer.lines.end();
  expect([clientsAdded, linesAdded]).toEqual([clients.length, lines.length]);
  const who = { memberId: 57525, username: 'test', importedAt: `${TODAY}T10:00:00Z` };
  const others = { clientsChanged: 0, linesChanged: 0, rowsLeftOut: 0 };
  await writer.publish({ ...who, clientsAdded, linesAdded, ...others });
  await writer.close();
}

const PLATES = ['GA100AA', 'GB200BB', 'GC300CC', 'GD400DD', 'ABC123', 'DEF123'];

describe.skipIf(!cluster)('SQLite and PostgreSQL are administered the same:', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vision360-same-'));
  let places: StorePlace[];
  let stores: Store[];
  beforeAll(async () => {
    places = [sqliteIn(folder), await newDatabase()];
    const content = network();
    for (const place of places) {
      await buildStore(place, content, { today: TODAY });
      await takeIn(place, [], [{ lineNo: 1, row: unnamed }]);
    }
    stores = await Promise.all(places.map((place) => engineAt(place).open()));
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    rmSync(folder, { recursive: true });
  });

  const now = new Date(`${TODAY}T10:00:00Z`);
  /** What each engine says to a command, whether it is done or refused. */
  const said = (...args: string[]) =>
    Promise.all(
      places.map((store) =>
        runAdmin(folder, args, { now, store, password: 'quatorze roues de secours' })
          .then((lines) =>
            lines.filter((line) => !/^network\.db-wal|^PostgreSQL writes/.test(line)),
          )
          .catch((error: unknown) => String(error)),
      ),
    );

  /** What each answers of these plates and of the opt-out list; new numbers are each engine's own. */
  const answers = () =>
    Promise.all(
      stores.map(async (store) => {
        const all: unknown[] = [];
        for (const plate of [...PLATES, ...sentinels.map((one) => normalizePlate(one.plate))]) {
          const order = { service: 'vision360', network: 'trif', plate, asking: null } as const;
          const pieces = await lookUp(store, { ...order, today: TODAY, lang: 'fr' });
          all.push(pieces?.toArray().join('') ?? null);
        }
        for await (const batch of store.blacklist('trif')) all.push(batch);
        return JSON.stringify(all).replace(/\\?"clientId\\?":\d+/g, '');
      }),
    );

  async function expectSame(...args: string[]): Promise<string[] | string> {
    const before = await Promise.all(stores.map((store) => store.changes()));
    const [one, other] = await said(...args);
    expect(other).toEqual(one);
    const [was, is] = await answers();
    expect(is).toBe(was);
    if (args.includes('--yes')) {
      const after = await Promise.all(stores.map((store) => store.changes()));
      for (const [index, count] of after.entries()) expect(count).not.toBe(before[index]);
    }
    return one ?? '';
  }

  test('accounts and members', async () => {
    expect(await expectSame('members', 'list')).toContain('Which network?');
    await expectSame('members', 'list', '--network', 'trif');
    const siret = '51284637900018';
    const garage = ['--name', 'NEUF', '--siret', siret, '--zip', '57000', '--city', 'Metz'];
    const add = ['members', 'add', '--network', 'garance', '--id', '99', '--code', '99', ...garage];
    expect(await expectSame(...add)).toEqual([
      'NEUF is a member of garance. A running server learns it at its next start.',
    ]);
    expect(await expectSame(...add)).toContain('There is a member with the number 99');
    const anne = ['anne', '--network', 'trif'];
    await expectSame('accounts', 'create', ...anne, '--member', '920150', '--label', 'Anne');
    expect(await expectSame('accounts', 'create', 'ANNE', ...anne.slice(1), '--manager')).toContain(
      'has an account already',
    );
    await expectSame('accounts', 'role', 'Anne', '--manager');
    await expectSame('accounts', 'password', 'ANNE');
    await expectSame('accounts', 'disable', 'anne');
    expect(await expectSame('accounts', 'list')).toContain(
      `anne · trif · the whole network · Anne · disabled ${now.toISOString()}`,
    );
  });

  test('who is erased, what is kept, and what is refused from then on', async () => {
    const plate = ['erase', '--network', 'trif', '--plate'];
    expect(await expectSame(...plate, 'GB-200-BB')).toContain('2 clients are known');
    expect(await expectSame(...plate, 'ZZ-999-ZZ')).toContain('Nobody is known');
    const client = ['erase', '--network', 'trif', '--member', '920150', '--client', '00c100'];
    const [tried] = [await expectSame(...client)];
    const done = await expectSame(...client, '--yes');
    expect(done).toEqual(expect.arrayContaining([...tried.slice(1)]));
    expect(done).toContain('  client: numbers kept, which refuse everything from now on: 1');
    // Sent again, under another way of writing the number.
    for (const place of places) {
      await takeIn(place, sent ? [{ ...sent, clientDmsId: '0C100' }] : [], []);
    }
    const [was, is] = await answers();
    expect(was).toContain('ZZYGO');
    expect(is).toBe(was);
  });

  test('an erasure waits for no import that is under way', async () => {
    const writers = [];
    for (const place of places) writers.push(await engineAt(place).beginImport(57525));
    const [one, other] = await said('retention', '--yes');
    expect(one).toContain('An import is under way');
    expect(other).toBe(one);
    for (const writer of writers) {
      await writer.giveUp();
      await writer.close();
    }
  });

  test('who was not seen for three years', async () => {
    await expectSame('retention');
    const done = await expectSame('retention', '--yes');
    expect(String(done)).toContain('client: refusals kept, each under a number and without a name');
    expect(await expectSame('retention', '--yes')).toContain('  nothing to do');
  });

  test('a store of one’s own, once', async () => {
    const place = await newDatabase();
    const lines: string[] = [];
    const here = {
      store: place,
      dataDir: folder,
      now: () => now,
      timeZone: 'Europe/Paris',
      say: (line: string) => void lines.push(line),
      askPassword: async () => '',
    };
    await expect(runCommand(['accounts', 'list'], here)).rejects.toThrow(
      'There is no store in the database yet',
    );
    await runCommand(['store', 'create', '--network', 'moi:Mon réseau'], here);
    expect(lines).toEqual([expect.stringMatching(/^An empty store in the database\. Next/)]);
    await expect(
      runCommand(['store', 'create', '--network', 'moi:Mon réseau'], here),
    ).rejects.toThrow('The database holds a store already');
    await expect(runCommand(['backup', 'x'], here)).rejects.toThrow('pg_dump');
    expect(await engineAt(place).inspect()).toEqual({ build: null, vehicles: null, isUsed: true });
    expect(await engineAt(place).hasDemoAccounts()).toBe(false);
  });
});
