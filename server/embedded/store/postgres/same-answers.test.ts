import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateDemo } from '#demo/network/network.ts';
import { campaignsMember, h2n } from '#demo/sample/members.ts';
import { sentinels } from '#demo/sentinels/sentinels.ts';
import { normalizePlate } from '#rules/plate.ts';
import { buildStore } from '#server/embedded/build-store.ts';
import { importArchive } from '#server/embedded/import/import-archive.ts';
import { importOrder } from '#tests/support/embedded/import-order.ts';
import { cluster, newDatabase } from '#tests/support/embedded/test-databases.ts';
import { TODAY } from '#tests/support/embedded/test-store.ts';
import { CLIENTS_CSV, INVOICES_CSV } from '#tests/support/embedded/test-zip.ts';
import { zipOf } from '#tests/support/zip.ts';
import { lookUp } from '../../vehicle/look-up.ts';
import { engineAt } from '../engine.ts';
import { sqliteIn } from '../sqlite/store-path.ts';
import type { Store, StorePlace } from '../store.ts';

const VEHICLES = 300;
const demo = () => generateDemo({ vehicles: VEHICLES, today: TODAY });

describe.skipIf(!cluster)('SQLite and PostgreSQL answer the same, to the letter:', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vision360-same-'));
  let places: StorePlace[];
  let stores: Store[];
  beforeAll(async () => {
    places = [sqliteIn(folder), await newDatabase()];
    for (const place of places) await buildStore(place, demo(), { today: TODAY });
    stores = await Promise.all(places.map((place) => engineAt(place).open()));
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    rmSync(folder, { recursive: true });
  });

  async function vision360(network: string, plate: string, asking: number | null) {
    const order = { service: 'vision360', network, asking, today: TODAY, lang: 'fr' } as const;
    return Promise.all(
      stores.map(async (store) => {
        const pieces = await lookUp(store, { ...order, plate: normalizePlate(plate) });
        return pieces?.toArray().join('') ?? null;
      }),
    );
  }

  async function expectSame(): Promise<void> {
    let known = 0;
    const plates = [
      ...demo().vehicles,
      ...sentinels.map(({ plate }) => ({ network: 'trif', plate })),
      { network: 'trif', plate: 'GH-123-JK' },
    ];
    for (const { network, plate } of plates) {
      for (const asking of [null, h2n.id]) {
        const [one, other] = await vision360(network, plate, asking);
        expect(other).toBe(one);
        if (one !== null) known += 1;
      }
    }
    expect(known).toBeGreaterThan(2 * VEHICLES);
  }

  async function lists(): Promise<[rows: number, list: string][]> {
    return Promise.all(
      stores.map(async (store): Promise<[number, string]> => {
        const rows: unknown[] = [];
        for (const { code } of store.directory.networks) {
          for await (const batch of store.blacklist(code)) rows.push(...batch);
        }
        return [rows.length, JSON.stringify(rows)];
      }),
    );
  }

  async function campaigns(): Promise<string[]> {
    return Promise.all(
      stores.map(async ({ directory, campaigns }) => {
        const all: unknown[] = [];
        for (const member of [h2n, campaignsMember, ...directory.membersOf('garance')]) {
          all.push(await campaigns.total(member));
          for (const campaign of await campaigns.page(member, 10, 1)) {
            all.push(campaign);
            // Their clients in the order in which they were reached.
            for await (const batch of campaigns.targets(member, campaign)) all.push(batch);
          }
        }
        return JSON.stringify(all);
      }),
    );
  }

  test('every vehicle of the demonstration, and every plate that provokes a state', expectSame);

  test('both opt-out lists', async () => {
    const [one, other] = await lists();
    expect(one?.[0]).toBeGreaterThan(VEHICLES / 10);
    expect(other).toEqual(one);
  });

  test('campaigns, and whom they reached', async () => {
    const [one, other] = await campaigns();
    expect(one?.length).toBeGreaterThan(1000);
    expect(other).toBe(one);
  });

  test('what imports add, change and leave, and every vehicle after them', async () => {
    const corrected = INVOICES_CSV.replace('FILTRE A HUILE', 'FILTRE A AIR');
    const moved = corrected.replace(/GH-123-JK(?=;;;1;JEU)/, 'AB-123-CD');
    for (const invoices of [INVOICES_CSV, corrected, moved, moved]) {
      const zip = await zipOf({ 'clients.csv': CLIENTS_CSV, 'factures.csv': invoices });
      const order = importOrder({ dataDir: folder, place: sqliteIn(folder) }, zip);
      const [one, other] = await Promise.all(
        places.map((place) => importArchive({ ...order, place })),
      );
      expect(one?.files['factures.csv'].rows).toBe(3);
      expect(other).toEqual(one);
      const [was, is] = await vision360('trif', 'GH-123-JK', h2n.id);
      // Each engine numbers new clients in its own way.
      const numberless = (text = '') => text.replace(/"clientId":\d+/g, '');
      expect(numberless(is ?? '')).toBe(numberless(was ?? ''));
    }
  });
});
