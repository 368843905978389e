import { afterAll, beforeAll, expect, test } from 'vitest';
import { engineAt } from '#server/embedded/store/engine.ts';
import type { VehicleRows } from '#server/embedded/store/records.ts';
import type { Store } from '#server/embedded/store/store.ts';
import { makeTestStore, TODAY } from '#tests/support/embedded/test-store.ts';
import { sectionsOf } from './sections.ts';

let file: Awaited<ReturnType<typeof makeTestStore>>;
let store: Store;
beforeAll(async () => {
  file = await makeTestStore();
  store = await engineAt(file.place).open();
});
afterAll(async () => {
  await store.close();
  await file.remove();
});

/** The same rows, and how often the mileages of an invoice's further lines have been read. */
function watched(rows: VehicleRows) {
  const reads: string[] = [];
  const heads = new Set<string | null>();
  const lines = rows.lines.map((line) => {
    const { invoiceDmsId, vehicleMileage } = line.raw;
    if (!heads.has(invoiceDmsId)) {
      heads.add(invoiceDmsId);
      return line;
    }
    const raw = Object.defineProperty({ ...line.raw }, 'vehicleMileage', {
      get() {
        reads.push(`${invoiceDmsId}`);
        return vehicleMileage;
      },
    });
    return { ...line, raw };
  });
  return { rows: { ...rows, lines }, reads, further: lines.length - heads.size };
}

test('the vehicle’s mileages are gone through only once for all sections', async () => {
  const viewpoint = {
    members: { byId: store.directory.member, bySiret: () => null },
    asking: null,
    today: TODAY,
    lang: 'fr',
  } as const;
  const order = { network: 'trif', plate: 'DEF123', asking: null };
  const { rows, reads, further } = watched(await store.vehicleRows(order));
  for (const make of Object.values(sectionsOf(rows, viewpoint))) make();
  expect(further).toBeGreaterThan(0);
  expect(reads).toHaveLength(further);
});
