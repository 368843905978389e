import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rawClients } from '#demo/sample/abc123.ts';
import { campaignsMember } from '#demo/sample/members.ts';
import { campaign, vehicleOf } from '#tests/support/embedded/known-people.ts';
import { runAdmin } from '#tests/support/embedded/run-admin.ts';
import { seenIn } from '#tests/support/embedded/store-contents.ts';
import { takeIn } from '#tests/support/embedded/take-in.ts';
import { lineRow } from '#tests/support/embedded/test-rows.ts';
import { makeTestStore } from '#tests/support/embedded/test-store.ts';

let store: Awaited<ReturnType<typeof makeTestStore>>;
beforeEach(async () => {
  store = await makeTestStore({
    campaigns: [campaign],
    vehicles: [
      vehicleOf('LAST-DAY', 'HA100AA', { name: 'A', last: '2023-11-23' }),
      vehicleOf('TOO-OLD', 'HB100BB', { name: 'B', last: '2023-11-22' }),
      vehicleOf('TOO-OLD-REFUSES', 'HC100CC', { name: 'C', last: '2023-01-31', allows: false }),
      vehicleOf('IN-THE-FUTURE', 'HD100DD', { name: 'D', last: '2031-01-01' }),
    ],
  });
  // The samples are of years ago; one is enough.
  change(
    "UPDATE client_version SET vehicleLastVisitDate = '2026-11-01' WHERE clientLastName > 'D'",
  );
  change(
    "INSERT INTO client_version (memberId, clientDmsId, plate) VALUES (57525, 'UNDATED', 'HE100EE')",
  );
});
afterEach(() => store.remove());

function change(sql: string): void {
  const db = new DatabaseSync(store.file);
  db.exec(sql);
  db.close();
}

const retention = (day: string, ...args: string[]) =>
  runAdmin(store.dataDir, ['retention', ...args], { now: new Date(`${day}T10:00:00Z`) });

/** The numbers of the clients that a table holds, of those that this test is about. */
function known(table: string): unknown[] {
  const db = new DatabaseSync(store.file, { readOnly: true });
  const found = db
    .prepare(
      `SELECT DISTINCT clientDmsId FROM ${table} WHERE clientDmsId IN
         ('LAST-DAY', 'TOO-OLD', 'TOO-OLD-REFUSES', 'IN-THE-FUTURE', 'UNDATED') ORDER BY 1`,
    )
    .all();
  db.close();
  return found.map(({ clientDmsId }) => clientDmsId);
}

test('whoever has not been seen for three years is removed, and a refusal is kept without a name', async () => {
  await retention('2026-11-23', '--yes');
  // Of somebody last dated in the future, an invoice of 2014 is the last that can be true.
  expect(known('client_version')).toEqual(['LAST-DAY', 'UNDATED']);
  expect(known('raw_line')).toEqual(['LAST-DAY']);
  expect(known('reminder')).toEqual(['LAST-DAY']);
  expect(known('client')).toEqual(['LAST-DAY', 'TOO-OLD-REFUSES']);
});

test.each([
  ['without a number', null],
  ['with zeros for a number', '0000'],
  ['with the number padded by zeros and blanks', ' 00TOO-OLD '],
  ['with a number that no client has', '777'],
  ['with the number of somebody who is known with another vehicle', 'LAST-DAY'],
])('whoever was invoiced lately %s is kept', async (_, clientDmsId) => {
  const vehicleRegistrationPlate = 'HB-100-BB';
  const invoice = { clientDmsId, vehicleRegistrationPlate, invoiceDate: '2026-11-02' };
  takeIn(store.file, (ingest) => ingest.line(57525, lineRow(invoice), 1));
  await retention('2026-11-23', '--yes');
  expect(known('client_version')).toEqual(['LAST-DAY', 'TOO-OLD', 'UNDATED']);
  expect(known('client')).toContain('TOO-OLD');
});

test('an invoice of somebody else keeps nobody, whoever has the car now', async () => {
  const vehicleRegistrationPlate = 'HB-100-BB';
  const [client] = rawClients;
  takeIn(store.file, (ingest) => {
    if (!client) throw new Error('no sample');
    ingest.client(57525, { ...client, clientDmsId: 'LATER', vehicleRegistrationPlate });
    const invoice = { vehicleRegistrationPlate, invoiceDate: '2026-11-02' };
    ingest.line(57525, lineRow({ ...invoice, clientDmsId: '00LATER' }), 1);
    // What another garage charged says nothing about this one's client.
    ingest.line(campaignsMember.id, lineRow({ ...invoice, clientDmsId: null }), 1);
  });
  await retention('2026-11-23', '--yes');
  expect(known('client_version')).toEqual(['LAST-DAY', 'UNDATED']);
  const lines = "SELECT memberId FROM raw_line WHERE plate = 'HB100BB' ORDER BY invoiceDate";
  const db = new DatabaseSync(store.file, { readOnly: true });
  expect(db.prepare(lines).all()).toHaveLength(3);
  db.close();
});

test('the day after, it is the next one’s turn, and three years later the refusal’s', async () => {
  await retention('2026-11-23', '--yes');
  await retention('2026-11-24', '--yes');
  expect(known('client')).toEqual(['TOO-OLD-REFUSES']);
  await retention('2029-11-23', '--yes');
  expect(known('client')).toEqual(['TOO-OLD-REFUSES']);
  await retention('2029-11-24', '--yes');
  expect(known('client')).toEqual([]);
});

test('whoever was erased and is still sent by a garage refuses for longer than that', async () => {
  const person = ['--network', 'trif', '--member', '920150', '--client', 'TOO-OLD', '--yes'];
  const now = new Date('2026-11-23T10:00:00Z');
  await runAdmin(store.dataDir, ['erase', ...person], { now });
  const [client] = rawClients;
  const own = { clientDmsId: 'TOO-OLD', vehicleRegistrationPlate: 'HB-100-BB' };
  takeIn(
    store.file,
    (ingest) =>
      client && ingest.client(57525, { ...client, ...own, vehicleLastVisitDate: '2029-11-02' }),
  );
  await retention('2029-12-01', '--yes');
  expect(known('client')).toContain('TOO-OLD');
});

test('invoices stay ten years without their client, and are then deleted', async () => {
  const lines = () => {
    const db = new DatabaseSync(store.file, { readOnly: true });
    const sql = "SELECT invoiceDate FROM raw_line WHERE invoiceDmsId GLOB 'HB100BB-*'";
    const found = db.prepare(sql).all();
    db.close();
    return found.map(({ invoiceDate }) => invoiceDate);
  };
  expect(lines()).toEqual(['2014-03-01', '2023-11-22']);
  await retention('2026-11-23', '--yes');
  expect(lines()).toEqual(['2023-11-22']);
  await retention('2033-11-22', '--yes');
  expect(lines()).toEqual(['2023-11-22']);
  await retention('2033-11-23', '--yes');
  expect(lines()).toEqual([]);
});

test('without --yes it says what it would do and changes nothing', async () => {
  const before = seenIn(store.file);
  const [head, ...tried] = await retention('2026-11-23');
  expect(head).toBe('Nothing has been changed. With --yes:');
  expect(tried).toContain('Left alone, with neither a dated visit nor a dated invoice: 1 clients.');
  expect(seenIn(store.file)).toBe(before);
  const [, ...done] = await retention('2026-11-23', '--yes');
  expect(done.slice(0, tried.length)).toEqual(tried);
  const again = await retention('2026-11-23', '--yes');
  expect(again.slice(0, 2)).toEqual(['Done:', '  nothing to do']);
});
