import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignsMember, h2n } from '#demo/sample/members.ts';
import { buildStore } from '#server/embedded/build-store.ts';
import { contentsOf } from '#tests/support/embedded/store-contents.ts';
import { cluster, newDatabase } from '#tests/support/embedded/test-databases.ts';
import { testNetwork } from '#tests/support/embedded/test-network.ts';
import { lineRow } from '#tests/support/embedded/test-rows.ts';
import { TODAY } from '#tests/support/embedded/test-store.ts';
import { engineAt } from '../engine.ts';
import type { Engine, ImportCounts, PostgresPlace } from '../store.ts';
import { migrate } from './schema.ts';

const ROWS = 12_000;
const lines = (count: number, jobLabel = 'Vidange') =>
  Array.from({ length: count }, (_, index) => ({
    lineNo: 1,
    row: lineRow({ invoiceDmsId: `F${index}`, jobLabel }),
  }));

const counts: ImportCounts = {
  memberId: h2n.id,
  username: 'test',
  importedAt: `${TODAY}T10:00:00Z`,
  clientsAdded: 0,
  clientsChanged: 0,
  linesAdded: 1,
  linesChanged: 0,
  rowsLeftOut: 0,
};

describe.skipIf(!cluster)('over PostgreSQL', () => {
  let place: PostgresPlace;
  let engine: Engine;
  let admin: pg.Client;
  beforeAll(async () => {
    place = await newDatabase();
    engine = engineAt(place);
    await buildStore(place, testNetwork(), { today: TODAY });
    admin = new pg.Client({ connectionString: place.url });
    await admin.connect();
  });
  afterAll(() => admin.end());

  test('an import whose connection is cut leaves nothing, and its member can send again', async () => {
    const before = await contentsOf(place);
    const writer = await engine.beginImport(h2n.id);
    await writer.lines.write(lines(ROWS));
    await writer.lines.end();
    expect(await contentsOf(place)).toEqual(before);
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks
       WHERE locktype = 'advisory' AND objid = $1 AND pid <> pg_backend_pid()`,
      [h2n.id],
    );
    await expect(writer.publish(counts)).rejects.toThrow();
    await writer.close().catch(() => undefined);
    expect(await contentsOf(place)).toEqual(before);

    const again = await engine.beginImport(h2n.id);
    await again.lines.write(lines(ROWS));
    expect(await again.lines.end()).toEqual({ added: ROWS, changed: 0, unchanged: 0 });
    await again.publish(counts);
    await again.close();
    const changed = await engine.beginImport(h2n.id);
    await changed.lines.write([...lines(ROWS / 2), ...lines(ROWS, 'Freins').slice(ROWS / 2)]);
    expect(await changed.lines.end()).toEqual({ added: 0, changed: ROWS / 2, unchanged: ROWS / 2 });
    await changed.giveUp();
    await changed.close();
  });

  test('imports of one member come one after the other, in whichever copy; others don’t wait', async () => {
    const first = await engine.beginImport(h2n.id);
    let hasBegun = false;
    const second = engine.beginImport(h2n.id).then((writer) => {
      hasBegun = true;
      return writer;
    });
    const other = await engine.beginImport(campaignsMember.id);
    await other.giveUp();
    await other.close();
    await expect
      .poll(async () => {
        const { rows } = await admin.query('SELECT FROM pg_locks WHERE NOT granted');
        return rows.length;
      })
      .toBe(1);
    expect(hasBegun).toBe(false);
    await first.giveUp();
    await first.close();
    const writer = await second;
    await writer.giveUp();
    await writer.close();
  });

  test('copies that start at the same time bring a new database to the current schema once', async () => {
    const { url } = await newDatabase();
    const clients = Array.from({ length: 4 }, () => new pg.Client({ connectionString: url }));
    for (const client of clients) await client.connect();
    await Promise.all(clients.map(migrate));
    const [one] = clients;
    expect((await one?.query('SELECT count(*)::integer AS n FROM meta'))?.rows).toEqual([{ n: 1 }]);
    await one?.query("UPDATE meta SET value = '999'");
    if (one) await expect(migrate(one)).rejects.toThrow('newer version (schema 999');
    for (const client of clients) await client.end();
  });
});
