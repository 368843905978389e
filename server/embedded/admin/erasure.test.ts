import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { campaignsMember } from '#demo/sample/members.ts';
import type { InvoiceLineRow } from '#server/embedded/rows.ts';
import { openForWriting } from '#server/embedded/store/sqlite/database.ts';
import { beginImport } from '#server/embedded/store/sqlite/import-under-way.ts';
import { campaign, together, vehicleOf } from '#tests/support/embedded/known-people.ts';
import { runAdmin } from '#tests/support/embedded/run-admin.ts';
import { seenIn } from '#tests/support/embedded/store-contents.ts';
import { takeIn } from '#tests/support/embedded/take-in.ts';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';
import { lineRow } from '#tests/support/embedded/test-rows.ts';

const GONE = 'ZZYGOMATIQUE';
// Her own car, and one that she has bought from somebody who is still known with it.
const alone = vehicleOf('C100', 'GA100AA', { name: GONE, last: '2026-05-04' }, 'M');
const shared = vehicleOf('C100', 'GB200BB', { name: GONE, last: '2026-01-01' }, 'N');
let api: TestApi;
beforeEach(async () => {
  api = await openTestApi({
    campaigns: [campaign],
    vehicles: [
      together(alone, shared),
      vehicleOf('C200', 'GB200BB', { name: 'PREMIER', last: '2025-05-04' }),
    ],
  });
});
afterEach(() => api.close());

const NOW = new Date('2026-11-23T10:00:00Z');
const admin = (...args: string[]) => runAdmin(api.dataDir, args, { now: NOW });
const erase = (...args: string[]) => admin('erase', '--network', 'trif', ...args);
const herself = ['--member', '920150', '--client', 'C100'];

/** A line of an invoice of this year. */
const invoiced = (
  invoiceDmsId: string,
  vehicleRegistrationPlate: string,
  more: Partial<InvoiceLineRow>,
) =>
  lineRow({
    invoiceDmsId,
    vehicleRegistrationPlate,
    vehicleVIN: 'VIN',
    invoiceDate: '2026-03-02',
    ...more,
  });

/** All that the API answers about a vehicle, as text. */
async function answerFor(immatriculation: string): Promise<string> {
  const token = await api.tokenOf('manager');
  return (await api.call('vision360', { token, body: { immatriculation } })).text();
}

/** Rows of the store that a query finds. */
function rows(sql: string) {
  const db = new DatabaseSync(api.file, { readOnly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}

test('nothing of an erased person is answered any more, and others stay as they were', async () => {
  const other = await answerFor('GB200BB');
  expect(other).toContain('PREMIER');
  expect(await answerFor('GA100AA')).toContain(GONE);
  const said = await erase(...herself, '--yes');
  expect(said.filter((line) => line.startsWith('  '))).toEqual([
    '  line_version: invoice lines older than ten years deleted: 2',
    '  line_version: invoice lines kept without client, plate and VIN: 1',
    '  line_version: invoice lines kept without client, of vehicles that others are known with: 1',
    '  reminder_operation: offers of reminders deleted: 2',
    '  reminder: reminders deleted: 2',
    '  client_version: rows of clients’ files deleted, with names, addresses and numbers: 2',
    '  client: numbers kept, which refuse everything from now on: 1',
  ]);
  expect(await answerFor('GA100AA')).not.toMatch(/ZZYGO|C100|GA-?100/);
  const left = await answerFor('GB200BB');
  expect(left).toContain('PREMIER');
  expect(left).not.toMatch(/ZZYGO|C100/);
  // What was done to the car that somebody else has now is still known, and what others had done.
  const names = "SELECT clientDmsId FROM raw_line WHERE plate = 'GB200BB' ORDER BY clientDmsId";
  expect(rows(names).map(({ clientDmsId }) => clientDmsId)).toEqual([null, 'C200', 'C200']);
});

/** The store's files in which the person, or their own car, is named. */
const inFiles = () =>
  readdirSync(api.dataDir)
    .filter((name) => /^network\.db/.test(name))
    .filter((name) => /ZZYGO|GA100AA|GA-100/.test(readFileSync(join(api.dataDir, name), 'latin1')));

test('nothing of an erased person is left in the store’s files', async () => {
  expect(inFiles()).toContain('network.db');
  await erase(...herself, '--yes');
  expect(inFiles()).toEqual([]);
});

test.skipIf(spawnSync('prlimit', ['--version']).status !== 0)(
  'if there is no room to write the file anew, that is said, and the next command does so',
  async () => {
    const { size } = statSync(api.file);
    const limited = `trap '' XFSZ; exec prlimit --fsize=${Math.floor(size / 2)} "$0" "$@"`;
    const main = join(import.meta.dirname, 'main.ts');
    const args = ['erase', '--network', 'trif', ...herself, '--yes'];
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', limited, process.execPath, main, ...args],
      { encoding: 'utf8', env: { ...process.env, DATA_DIR: api.dataDir } },
    );
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(
        /^The file could not be written anew \(.+\), so it may still hold what was deleted\. Make room, and run this again\.\n$/,
      ),
    });
    expect(stdout).toMatch(/^Done:\n/);
    const marks = () => rows("SELECT key FROM meta WHERE key = 'toForget'");
    expect(marks()).toHaveLength(1);
    await admin('retention', '--yes');
    expect(marks()).toEqual([]);
    expect(inFiles()).toEqual([]);
    // There is nothing more to do, and so the file isn't written again.
    expect((await admin('retention', '--yes')).slice(0, 2)).toEqual(['Done:', '  nothing to do']);
  },
);

test('an erased person refuses everything, also when a garage sends them again', async () => {
  await erase(...herself, '--yes');
  const [sent] = alone.clients;
  takeIn(api.file, (ingest) => sent && ingest.client(57525, sent));
  expect(await answerFor('GA100AA')).toContain(GONE);
  const consent = rows(
    "SELECT relanceSms, relanceEmail, relanceCourrier, viePrivee, erasedOn FROM client WHERE clientDmsId = 'C100'",
  );
  const refused = { relanceSms: 0, relanceEmail: 0, relanceCourrier: 0 };
  expect(consent).toEqual([{ ...refused, viePrivee: null, erasedOn: '2026-11-23' }]);
  const list = await api.call('blacklist', { token: await api.tokenOf('manager') });
  expect(list.status).toBe(200);
  expect(await list.text()).toContain(GONE);
});

test('a number that is padded otherwise is the same client’s, in invoices and in what is sent later', async () => {
  takeIn(api.file, (ingest) => {
    ingest.line(57525, invoiced('P1', 'GA-100-AA', { clientDmsId: ' 00C100' }), 1);
    ingest.line(57525, invoiced('P2', 'GB-200-BB', { clientDmsId: '0C100' }), 1);
  });
  const said = await erase('--member', '920150', '--client', '000c100', '--yes');
  expect(said[0]).toBe('The files write this client’s number as " 00C100" and "0C100" and "C100".');
  expect(said).toContain('  line_version: invoice lines kept without client, plate and VIN: 2');
  const numbers = rows("SELECT clientDmsId FROM raw_line WHERE clientDmsId LIKE '%C100%'");
  expect(numbers).toEqual([]);
  expect(rows("SELECT plate FROM raw_line WHERE plate = 'GA100AA'")).toEqual([]);
  const [sent] = alone.clients;
  takeIn(api.file, (ingest) => sent && ingest.client(57525, { ...sent, clientDmsId: '0C100' }));
  expect(
    rows("SELECT relanceSms, relanceEmail, erasedOn FROM client WHERE clientDmsId = '0C100'"),
  ).toEqual([{ relanceSms: 0, relanceEmail: 0, erasedOn: '2026-11-23' }]);
});

test('lines that name nobody go with a person’s own car, in the whole network and only there', async () => {
  takeIn(api.file, (ingest) => {
    const nobody = (id: string, plate: string) => invoiced(id, plate, { clientDmsId: null });
    ingest.line(57525, nobody('N1', 'GA-100-AA'), 1);
    ingest.line(57525, invoiced('N2', 'GA-100-AA', { clientDmsId: '0000' }), 1);
    ingest.line(campaignsMember.id, nobody('N3', 'GA-100-AA'), 1);
    ingest.line(57525, nobody('N4', 'GB-200-BB'), 1);
    ingest.line(61007, nobody('N5', 'GA-100-AA'), 1);
  });
  await erase(...herself, '--yes');
  const left = rows(
    "SELECT invoiceDmsId, plate, vehicleVIN FROM raw_line WHERE invoiceDmsId GLOB 'N?' ORDER BY 1",
  );
  const stand = expect.stringMatching(/^ERASED-/);
  expect(left).toMatchObject([
    { plate: stand, vehicleVIN: null },
    { plate: stand, vehicleVIN: null },
    { plate: stand, vehicleVIN: null },
    { plate: 'GB200BB', vehicleVIN: 'VIN' },
    { plate: 'GA100AA', vehicleVIN: 'VIN' },
  ]);
  // It is still one car.
  expect(new Set(left.slice(0, 3).map(({ plate }) => plate)).size).toBe(1);
});

test('lines of the person’s car under somebody else’s number stay, and that is said', async () => {
  takeIn(api.file, (ingest) =>
    ingest.line(57525, invoiced('N1', 'GA-100-AA', { clientDmsId: '777' }), 1),
  );
  expect(await erase(...herself, '--yes')).toContain(
    '  line_version: invoice lines under other clients’ numbers, which keep the plate: 1',
  );
  expect(rows("SELECT clientDmsId FROM raw_line WHERE plate = 'GA100AA'")).toEqual([
    { clientDmsId: '777' },
  ]);
  await erase('--plate', 'GA100AA', '--yes');
  expect(rows("SELECT plate FROM raw_line WHERE plate = 'GA100AA'")).toEqual([]);
});

test('a plate that only lines without a client know is erased from them', async () => {
  takeIn(api.file, (ingest) => {
    ingest.line(57525, invoiced('N1', 'GC-300-CC', { clientDmsId: null }), 1);
    ingest.line(
      57525,
      invoiced('N2', 'GC-300-CC', { clientDmsId: '0', invoiceDate: '2014-01-01' }),
      1,
    );
    ingest.line(61007, invoiced('N3', 'GC-300-CC', { clientDmsId: null }), 1);
  });
  const said = await erase('--plate', 'gc 300 cc', '--yes');
  expect(said.filter((line) => line.startsWith('  '))).toEqual([
    '  line_version: invoice lines older than ten years deleted: 1',
    '  line_version: invoice lines kept without client, plate and VIN: 1',
  ]);
  expect(rows("SELECT memberId FROM raw_line WHERE plate = 'GC300CC'")).toEqual([
    { memberId: 61007 },
  ]);
  await expect(erase('--plate', 'GC300CC', '--yes')).rejects.toThrow(
    'Nobody is known with this plate.',
  );
});

test('what another network knows of a plate stays, and nobody learns that it knows it', async () => {
  const alike = await erase('--plate', 'GA100AA');
  const theirs = vehicleOf('C100', 'GA100AA', { name: 'AILLEURS', last: '2026-05-04' }, 'O');
  const [client] = theirs.clients;
  takeIn(api.file, (ingest) => {
    if (client) ingest.client(61007, client);
    for (const line of theirs.lines) ingest.line(61007, line, 1);
  });
  const before = rows('SELECT * FROM raw_line WHERE memberId = 61007');
  expect(await erase('--plate', 'GA100AA')).toEqual(alike);
  const [, ...touched] = alike;
  const [, ...done] = await erase('--plate', 'GA100AA', '--yes');
  expect(done.slice(0, touched.length)).toEqual(touched);
  expect(rows("SELECT memberId FROM line_version WHERE plate = 'GA100AA'")).toEqual([
    { memberId: 61007 },
    { memberId: 61007 },
  ]);
  expect(rows('SELECT * FROM raw_line WHERE memberId = 61007')).toEqual(before);
  const names = "SELECT memberId, clientLastName FROM raw_client WHERE plate = 'GA100AA'";
  expect(rows(names)).toEqual([{ memberId: 61007, clientLastName: 'AILLEURS' }]);
  await expect(erase('--plate', 'GA100AA', '--yes')).rejects.toThrow(/^Nobody is known/);
});

test('without --yes it says the same and changes nothing', async () => {
  const before = seenIn(api.file);
  const [head, ...tried] = await erase(...herself);
  expect(head).toBe('Nothing has been changed. With --yes:');
  expect(seenIn(api.file)).toBe(before);
  expect(await answerFor('GA100AA')).toContain(GONE);
  const [, ...done] = await erase(...herself, '--yes');
  expect(done.slice(0, tried.length)).toEqual(tried);
});

test('a plate leads to its only client; of several, each has to be named', async () => {
  await expect(erase('--plate', 'GB-200-BB', '--yes')).rejects.toThrow(/^2 clients are known/);
  expect(await answerFor('GB200BB')).toContain(GONE);
  await erase('--plate', 'ga 100 aa', '--yes');
  expect(await answerFor('GB200BB')).not.toContain(GONE);
  await expect(erase('--plate', 'GA100AA', '--yes')).rejects.toThrow(/^Nobody is known/);
});

test('files that may still hold an erased person are named', async () => {
  writeFileSync(join(api.dataDir, 'network.db.damaged-20261101-101500'), 'ZZYGOMATIQUE');
  writeFileSync(join(api.dataDir, 'uploads', 'upload-1-a.zip'), 'ZZYGOMATIQUE');
  const said = (await erase(...herself, '--yes')).join('\n');
  expect(said).toContain('network.db.damaged-20261101-101500, uploads/upload-1-a.zip');
});

test('while an import is under way nobody is erased, because it may bring them back', async () => {
  const db = openForWriting(api.file);
  beginImport(db, 57525);
  db.close();
  await expect(erase(...herself, '--yes')).rejects.toThrow(/An import is under way/);
  expect(await answerFor('GA100AA')).toContain(GONE);
});

test('whom to erase has to be clear', async () => {
  const refusals: [args: string[], said: RegExp][] = [
    [[], /^Either --member and --client, or --plate/],
    [['--member', '920150'], /^Either/],
    [['--plate', 'GA100AA', '--member', '920150'], /^Either/],
    [['--member', '1', '--client', 'C100'], /^No member "1"/],
    [['--member', '920150', '--client', 'C999'], /^Nobody is known with this number/],
  ];
  for (const [args, said] of refusals) {
    await expect(erase(...args, '--yes')).rejects.toThrow(said);
  }
  expect(rows("SELECT * FROM client WHERE clientDmsId = 'C999'")).toEqual([]);
  // Who was erased may be erased again, after a restore for example.
  await erase(...herself, '--yes');
  await erase(...herself, '--yes');
});
