import { beforeEach, expect, test } from 'vitest';
import { createImportStore, type ImportStore } from './create-import-store.ts';
import type { MendOrder, RowToMend } from './preview/model.ts';

/** A reading of rows to be mended that the test controls. */
interface DrivenMending {
  order: MendOrder;
  onRows: (rows: readonly RowToMend[]) => void;
  stopped: boolean;
  settled: PromiseWithResolvers<void>;
}

const file = new File(['PK'], 'depot.zip');
const never = new Promise<never>(() => {});
let mendings: DrivenMending[];
let importStore: ImportStore;

beforeEach(() => {
  mendings = [];
  importStore = createImportStore({
    preview: () => ({ result: never, stop: () => {} }),
    mend(order, onRows) {
      const driven = { order, onRows, stopped: false, settled: Promise.withResolvers<void>() };
      mendings.push(driven);
      return {
        end: driven.settled.promise,
        stop: () => {
          driven.stopped = true;
        },
      };
    },
    importFile: () => never,
    onTakenIn: () => {},
    now: () => 1000,
    today: () => '2026-11-25',
  });
});

test('rows to mend are read from the chosen file, for the day at the garage', async () => {
  importStore.choose(file);
  const rows: RowToMend[] = [];
  const read = importStore.readRowsToMend(1, (more) => rows.push(...more));
  expect(mendings[0]?.order).toEqual({ kind: 'mend', file, today: '2026-11-25', entry: 1 });
  mendings[0]?.onRows([{ line: 2, cells: ['a'], doubts: [] }]);
  mendings[0]?.settled.resolve();
  await read;
  expect(rows).toHaveLength(1);
});

test('rows to mend stop being read when the session ends', () => {
  importStore.choose(file);
  void importStore.readRowsToMend(0, () => {});
  importStore.reset();
  expect(mendings[0]?.stopped).toBe(true);
});

test('asking for rows to mend without a file is refused', async () => {
  await expect(importStore.readRowsToMend(0, () => {})).rejects.toThrow('no file');
});
