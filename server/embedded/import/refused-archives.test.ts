import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importOrder } from '#tests/support/embedded/import-order.ts';
import { NOTHING, seenIn, unseenIn } from '#tests/support/embedded/store-contents.ts';
import { makeTestStore } from '#tests/support/embedded/test-store.ts';
import {
  CLIENTS_CSV,
  CLIENTS_HEADER,
  goodZip,
  INVOICES_CSV,
  INVOICES_HEADER,
} from '#tests/support/embedded/test-zip.ts';
import { zipOf } from '#tests/support/zip.ts';
import { openArchive } from './archive.ts';
import { importArchive } from './import-archive.ts';
import { limits } from './limits.ts';
import { prepareFile } from './prepare-file.ts';
import { type RefusalReason, RefusedFile } from './reasons.ts';

type Zip = Uint8Array<ArrayBuffer>;

const good = { 'clients.csv': CLIENTS_CSV, 'factures.csv': INVOICES_CSV };
const bytes = (...values: number[]): Zip => Uint8Array.from(values);
const utf8 = (text: string): Zip => new TextEncoder().encode(text);

/** The offset of each record in the ZIP's central directory. */
function directoryRecords(zip: Zip): number[] {
  const view = new DataView(zip.buffer);
  return Array.from({ length: zip.length - 4 }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === 0x02014b50,
  );
}

/** Overwrites the size that the central directory gives for each file. */
function declaring(zip: Zip, size: number): Zip {
  const lying = zip.slice();
  const view = new DataView(lying.buffer);
  for (const at of directoryRecords(lying)) view.setUint32(at + 24, size, true);
  return lying;
}

/** Says that each file is packed by LZMA. */
function packedOddly(zip: Zip): Zip {
  const odd = zip.slice();
  const view = new DataView(odd.buffer);
  for (const at of directoryRecords(odd)) view.setUint16(at + 10, 14, true);
  return odd;
}

/** Damages the compressed bytes of the first file. */
function damaged(zip: Zip): Zip {
  const broken = zip.slice();
  broken.fill(0xff, 60, 90);
  return broken;
}

/** Every kind of file that is refused whole: what it is, the file, and why. */
const refused: [string, () => Zip | Promise<Zip>, RefusalReason][] = [
  ['nothing', () => bytes(), 'notZip'],
  ['a text', () => utf8('bonjour'), 'notZip'],
  ['a CSV file sent as it is', () => utf8(CLIENTS_CSV), 'notZip'],
  ['a gzip', () => bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3), 'notZip'],
  ['a ZIP cut in the middle', async () => (await goodZip()).slice(0, -40), 'notZip'],
  ['a ZIP whose beginning is missing', async () => (await goodZip()).slice(30), 'corrupt'],
  ['an encrypted ZIP', () => zipOf(good, { password: 'secret' }), 'encrypted'],
  ['a path that climbs', () => zipOf({ ...good, '../passwd': 'x' }), 'climbingPath'],
  [
    'a path that climbs with backslashes',
    () => zipOf({ ...good, 'a\\..\\..\\b': 'x' }),
    'climbingPath',
  ],
  ['an absolute path', () => zipOf({ ...good, '/etc/passwd': 'x' }), 'climbingPath'],
  ['a path with a drive', () => zipOf({ ...good, 'C:/clients.csv': 'x' }), 'climbingPath'],
  [
    'a climbing path to a file that is asked for',
    () => zipOf({ ...good, '../clients.csv': 'x' }),
    'climbingPath',
  ],
  [
    'a hundred and one files',
    () =>
      zipOf({ ...good, ...Object.fromEntries(Array.from({ length: 99 }, (_, i) => [`${i}`, ''])) }),
    'tooManyEntries',
  ],
  ['an empty archive', () => zipOf({}), 'entryMissing'],
  ['no clients.csv', () => zipOf({ 'factures.csv': INVOICES_CSV }), 'entryMissing'],
  ['no factures.csv', () => zipOf({ 'clients.csv': CLIENTS_CSV }), 'entryMissing'],
  [
    'a folder named clients.csv',
    () => zipOf({ 'clients.csv/x': '', 'factures.csv': '' }),
    'entryMissing',
  ],
  [
    'clients.csv in two folders',
    () => zipOf({ ...good, 'copie/clients.csv': CLIENTS_CSV }),
    'entryTwice',
  ],
  ['a ZIP within the ZIP', async () => zipOf({ 'depot.zip': await goodZip() }), 'entryMissing'],
  ['a bomb', () => zipOf({ ...good, 'factures.csv': new Uint8Array(20 * 1024 * 1024) }), 'bomb'],
  [
    'a directory that states 8 GB',
    async () => declaring(await goodZip(), 0xfffffffe),
    'contentTooLarge',
  ],
  [
    'a directory that states less than comes out',
    async () => declaring(await goodZip(), 20),
    'corrupt',
  ],
  ['a compression that nobody expects', async () => packedOddly(await goodZip()), 'oddCompression'],
  ['compressed bytes that are damaged', async () => damaged(await goodZip()), 'corrupt'],
  [
    'an image named clients.csv',
    () => zipOf({ ...good, 'clients.csv': bytes(0x89, 0x50, 0, 0, 1) }),
    'notText',
  ],
  ['an empty file', () => zipOf({ ...good, 'clients.csv': '' }), 'headerMissing'],
  [
    'empty lines and no more',
    () => zipOf({ ...good, 'factures.csv': '\r\n\r\n' }),
    'headerMissing',
  ],
  [
    'rows without a header',
    () => zipOf({ ...good, 'clients.csv': CLIENTS_CSV.split('\n')[1] ?? '' }),
    'columnsMissing',
  ],
  [
    'no column for the plate',
    () =>
      zipOf({ ...good, 'clients.csv': CLIENTS_CSV.replace('vehicleRegistrationPlate', 'plaque') }),
    'columnsMissing',
  ],
  [
    'no column for the invoice number',
    () => zipOf({ ...good, 'factures.csv': INVOICES_CSV.replace('invoiceDmsId', 'numero') }),
    'columnsMissing',
  ],
  [
    'a separator that is none',
    () => zipOf({ ...good, 'clients.csv': CLIENTS_CSV.replaceAll(';', '~') }),
    'columnsMissing',
  ],
  [
    'the files changed about',
    () => zipOf({ 'clients.csv': INVOICES_CSV, 'factures.csv': CLIENTS_CSV }),
    'columnsMissing',
  ],
  [
    'a column given twice',
    () => zipOf({ ...good, 'clients.csv': `${CLIENTS_HEADER};CLIENTDMSID\n` }),
    'columnsTwice',
  ],
  [
    'a row without end',
    () => zipOf({ ...good, 'factures.csv': `${INVOICES_HEADER}\n${'x'.repeat(1_100_000)}` }),
    'rowTooLong',
  ],
];

describe('a file that is refused leaves the store as it was', () => {
  let store: Awaited<ReturnType<typeof makeTestStore>>;
  let before: string;
  beforeAll(async () => {
    store = await makeTestStore();
    before = seenIn(store.file);
  });
  afterAll(() => store.remove());

  test.each(refused)('%s', async (_, make, reason) => {
    const order = importOrder(store, await make());
    await expect(importArchive(order)).rejects.toMatchObject({ name: 'RefusedFile', reason });
    expect(seenIn(store.file)).toBe(before);
    expect(unseenIn(store.file)).toBe(NOTHING);
  });

  test('an archive with any damaged byte is refused or harmless, and never throws anything else', async () => {
    const zip = await goodZip();
    const zipFile = join(store.dataDir, 'damaged.zip');
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(zip.length - 1), value: fc.nat(255) }), {
          minLength: 1,
          maxLength: 3,
        }),
        async (damage) => {
          const copy = zip.slice();
          for (const { at, value } of damage) copy[at] = value;
          writeFileSync(zipFile, copy);
          outcomes.add(await outcomeOf(zipFile));
        },
      ),
      { numRuns: 300 },
    );
    expect(outcomes).toContain('corrupt');
    expect(outcomes).toContain('notZip');
  });

  /** Only scans, because good files must not reach the store that the other tests compare. */
  async function outcomeOf(zipFile: string): Promise<string> {
    try {
      const archive = await openArchive(zipFile, limits);
      await prepareFile(archive['clients.csv']);
      await prepareFile(archive['factures.csv']);
      return 'read';
    } catch (error) {
      if (error instanceof RefusedFile) return error.reason;
      throw error;
    }
  }

  test('exist in thirty kinds or more', () => {
    expect(refused.length).toBeGreaterThanOrEqual(30);
  });
});
