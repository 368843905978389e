import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvLine } from '#rules/csv.ts';
import { LONGEST_PLATE, normalizePlate, readPlate } from '#rules/plate.ts';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';
import { INVOICES_CSV, uploadForm } from '#tests/support/embedded/test-zip.ts';
import { zipOf } from '#tests/support/zip.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

async function importPlates(plates: readonly string[]): Promise<number> {
  const rows = plates.map((plate, at) => csvLine([`P${at}`, plate]));
  const clients = ['clientDmsId;vehicleRegistrationPlate\r\n', ...rows].join('');
  const zip = await zipOf({ 'clients.csv': clients, 'factures.csv': INVOICES_CSV });
  const token = await api.tokenOf('member');
  const { data } = await (await api.call('importFile', { token, raw: uploadForm(zip) })).json();
  return data.leftOutRows.length;
}

async function isFound(plate: string): Promise<boolean> {
  const token = await api.tokenOf('member');
  const { status } = await api.call('vision360', { token, body: { immatriculation: plate } });
  return status === 200;
}

test.each([
  ['Cyrillic', 'АВ-777-СЕ', 'AB-777-CE'],
  ['small Cyrillic', 'ав-778-се', 'ab 778 ce'],
  ['Greek', 'ΑΒ-779-ΧΖ', 'AB779XZ'],
  ['full width', 'ＧＨ－７８０－ＪＫ', 'GH-780-JK'],
  ['circled', 'Ⓖⓗ⑦⑧②ⒿⓀ', 'GH782JK'],
])('a plate written in %s is found by its number, and the reverse', async (_, odd, plain) => {
  expect(normalizePlate(odd)).toBe(normalizePlate(plain));
  expect(await importPlates([odd])).toBe(0);
  expect(await isFound(plain)).toBe(true);
  expect(await isFound(odd)).toBe(true);
});

// Thirty files are imported one after the other.
test('whatever is imported as a plate is found again, as it was written and as the page asks', async () => {
  const plate = fc.oneof(
    // A file with a NUL in it is no text.
    fc
      .string({ unit: 'binary', minLength: 1, maxLength: LONGEST_PLATE })
      .filter((text) => !text.includes('\0')),
    fc.string({
      unit: fc.constantFrom(...'АВЕКМНОРСТУХавіΑΒΖ１２ＡＢab12-. ßŉﬀ㎞ﷺ'),
      maxLength: 20,
    }),
  );
  await fc.assert(
    fc.asyncProperty(plate, async (written) => {
      const { normalized } = readPlate(written);
      expect(normalizePlate(normalized)).toBe(normalized);
      if ((await importPlates([written])) > 0) return;
      expect(await isFound(normalized)).toBe(true);
      expect(await isFound(written)).toBe(true);
    }),
    { numRuns: 30 },
  );
}, 300_000);
