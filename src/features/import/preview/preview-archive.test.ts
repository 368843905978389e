import { describe, expect, test } from 'vitest';
import {
  CLIENTS,
  INVOICES,
  preview,
  previewOf,
  seen,
  TODAY,
} from '#tests/support/page/previewed-archives.ts';
import { bytesOf, windows1252, zipOf } from '#tests/support/zip.ts';
import type { PreviewProgress } from './model.ts';
import { previewArchive } from './preview-archive.ts';

describe('a good archive', () => {
  test('is shown with its files, their sizes, rows, encoding, separator, first rows and plates', async () => {
    const { entries, doubts, unlisted } = await previewOf({
      'depot/clients.csv': CLIENTS,
      'depot/FACTURES.CSV': windows1252(INVOICES.replaceAll(';', '\t').replace('PLAQ', 'PLAQUÉ')),
      'lisez-moi.txt': 'Bonjour\n',
      'logo.png': 'PNG',
      '__MACOSX/depot/._clients.csv': 'x',
    });
    expect(doubts).toEqual([]);
    expect(unlisted).toBe(0);
    expect(entries.map(({ path, role }) => [path, role])).toEqual([
      ['depot/clients.csv', 'clients.csv'],
      ['depot/FACTURES.CSV', 'factures.csv'],
      ['lisez-moi.txt', 'text'],
      ['logo.png', 'other'],
    ]);
    const [clients, invoices, text, picture] = entries;
    expect(clients).toMatchObject({
      size: new TextEncoder().encode(CLIENTS).length,
      isEncrypted: false,
      content: {
        encoding: 'utf-8',
        delimiter: ';',
        header: CLIENTS.split('\n')[0]?.split(';'),
        rows: 2,
        firstRows: [
          { line: 2, cells: ['C1', 'Gérard', 'GH-123-JK', '61500'] },
          { line: 3, cells: ['C2', 'Durand', 'AB-345-CD', '12 300'] },
        ],
        doubtfulRows: 0,
        fileDoubts: [],
        rowDoubts: [],
        plates: ['GH123JK', 'AB345CD'],
      },
    });
    expect(invoices?.content).toMatchObject({
      encoding: 'windows-1252',
      delimiter: '\t',
      rows: 3,
      rowDoubts: [],
      fileDoubts: [],
    });
    expect(invoices?.content?.firstRows.at(-1)?.cells.at(-1)).toBe('JEU 4 PLAQUÉ');
    expect(text?.content).toMatchObject({ header: ['Bonjour'], rows: 0, rowDoubts: [] });
    expect(picture?.content).toBeNull();
  });

  test('has a progress that goes up to the size in its directory', async () => {
    const told: PreviewProgress[] = [];
    const rows = Array.from({ length: 20_000 }, (_, n) => `C${n};X;GH-${100 + (n % 900)}-JK;${n}`);
    const clients = `${CLIENTS}${rows.join('\n')}`;
    await preview(await zipOf({ 'clients.csv': clients, 'factures.csv': INVOICES }), (progress) =>
      told.push(progress),
    );
    const total = bytesOf(clients).length + bytesOf(INVOICES).length;
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toEqual({ done: total, total });
    expect(told.map(({ done }) => done)).toEqual(
      told.map(({ done }) => done).sort((a, b) => a - b),
    );
  });
});

describe('doubts about an archive', () => {
  test('a missing file and a doubled file are reported', async () => {
    const { doubts } = await previewOf({ 'a/clients.csv': CLIENTS, 'b/clients.csv': CLIENTS });
    expect(doubts).toEqual([
      { rule: 'fileTwice', file: 'clients.csv' },
      { rule: 'fileMissing', file: 'factures.csv' },
    ]);
  });

  test('encrypted files are listed but not read', async () => {
    const files = { 'clients.csv': CLIENTS, 'factures.csv': INVOICES };
    const { doubts, entries } = await previewOf(files, { password: 'secret' });
    expect(doubts).toEqual([
      { rule: 'encrypted', path: 'clients.csv' },
      { rule: 'encrypted', path: 'factures.csv' },
    ]);
    expect(entries.map(({ isEncrypted, content }) => [isEncrypted, content])).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  test('paths that leave the folder are reported', async () => {
    const paths = ['../clients.csv', '/factures.csv', 'C:\\a.txt'];
    const { doubts } = await previewOf(Object.fromEntries(paths.map((path) => [path, CLIENTS])));
    expect(doubts).toEqual(paths.map((path) => ({ rule: 'climbingPath', path })));
  });

  test('folders separated by backslashes are accepted', async () => {
    const { doubts, entries } = await previewOf({
      'depot\\clients.csv': CLIENTS,
      'depot\\factures.csv': INVOICES,
      '__MACOSX\\depot\\clients.csv': 'x',
    });
    expect(doubts).toEqual([]);
    expect(entries.map(({ role }) => role)).toEqual(['clients.csv', 'factures.csv']);
  });

  test('a compression other than Deflate is named, and not called damage', async () => {
    const zip = await zipOf({ 'clients.csv': CLIENTS, 'factures.csv': INVOICES });
    const view = new DataView(zip.buffer);
    for (let at = 0; at < zip.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 10, 9, true);
    }
    const { doubts, entries } = seen(await preview(zip));
    expect(doubts).toEqual([
      { rule: 'oddCompression', path: 'clients.csv', method: 'Deflate64' },
      { rule: 'oddCompression', path: 'factures.csv', method: 'Deflate64' },
    ]);
    expect(entries.map(({ content }) => content)).toEqual([null, null]);
  });

  test('a ZIP bomb is not unpacked', async () => {
    const { doubts, entries } = await previewOf({ 'clients.csv': 'a'.repeat(20_000_000) });
    expect(doubts).toContainEqual({ rule: 'veryCompressed', path: 'clients.csv' });
    expect(entries[0]?.content).toBeNull();
  });

  test('a file that the import doesn’t read may be compressed as much as it likes', async () => {
    const { doubts } = await previewOf({ 'photo.bmp': 'a'.repeat(20_000_000) });
    expect(doubts.map(({ rule }) => rule)).not.toContain('veryCompressed');
  });

  test('a file of more than a gigabyte is reported', async () => {
    const zip = new Blob([await zipOf({ 'clients.csv': CLIENTS, 'factures.csv': INVOICES })]);
    /** An archive at the end of a gigabyte of nothing. */
    class Padded extends Blob {
      readonly padding = 1024 ** 3;
      override get size() {
        return this.padding + zip.size;
      }
      override slice(from = 0, to = this.size) {
        const [start, end] = [from - this.padding, Math.min(to, this.size) - this.padding];
        const nothing = new Uint8Array(Math.max(0, Math.min(0, end) - start));
        return new Blob([nothing, zip.slice(Math.max(0, start), Math.max(0, end))]);
      }
    }
    const result = await previewArchive({ file: new Padded(), today: TODAY }, () => {});
    expect(seen(result)).toMatchObject({
      doubts: [{ rule: 'veryLarge' }],
      entries: [{ content: { rows: 2 } }, { content: { rows: 3 } }],
    });
  });

  test('the two files are found among many, and the others are counted', async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`${n}.pdf`, 'x']));
    const { doubts, entries, unlisted } = await previewOf({ ...many, 'clients.csv': CLIENTS });
    expect(doubts).toContainEqual({ rule: 'manyEntries', count: 251 });
    expect(entries.at(-1)).toMatchObject({ role: 'clients.csv', content: { rows: 2 } });
    expect(unlisted).toBe(50);
  });
});

describe('a file that isn’t an archive', () => {
  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['nothing', new Uint8Array(), 'emptyFile'],
    ['a text', bytesOf(CLIENTS), 'notZip'],
    ['its beginning only', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'notZip'],
  ])('%s', async (_, bytes, failure) => {
    expect(await preview(bytes)).toEqual({ ok: false, failure });
  });

  test('is recognised if it was cut short on its way', async () => {
    const zip = await zipOf({ 'clients.csv': CLIENTS });
    expect(await preview(zip.slice(0, -30))).toEqual({ ok: false, failure: 'notZip' });
  });

  test('is reported as gone if it no longer exists', async () => {
    const file = new Blob([await zipOf({ 'clients.csv': CLIENTS })]);
    const gone = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    Object.assign(file, { slice: () => ({ arrayBuffer: gone, stream: gone, size: 1 }) });
    const result = await previewArchive({ file, today: TODAY }, () => {});
    expect(result).toEqual({ ok: false, failure: 'unreadable' });
  });
});
