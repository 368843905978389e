import { expect, test } from 'vitest';
import { campaignsMember, h2n, spacedMember } from '#demo/sample/members.ts';
import { lineRow } from '#tests/support/embedded/test-rows.ts';
import { makeTestStore } from '#tests/support/embedded/test-store.ts';
import { lineColumns } from '../raw-rows.ts';
import { openForWriting } from './database.ts';
import { openIngest } from './ingest.ts';
import { sharedRows } from './shares.ts';

const PLATE = 'LL777LL';

/** A store with so many lines of each member, one member after the other. */
async function storeWith(counts: ReadonlyMap<number, number>) {
  const { file, remove } = await makeTestStore();
  const db = openForWriting(file);
  const { line } = openIngest(db);
  for (const [member, count] of counts) {
    for (let number = 1; number <= count; number += 1) {
      line(member, lineRow({ vehicleRegistrationPlate: PLATE, invoiceDmsId: `${number}` }), 1);
    }
  }
  const read = (asking: number | null, most: { rows?: number; characters?: number }) => {
    const lines = sharedRows(db, {
      name: 'raw_line',
      head: {},
      raw: lineColumns,
      most: { rows: 1000, characters: 1_000_000, ...most },
    });
    const { rows, leftOut } = lines({ network: 'trif', plate: PLATE, asking });
    const of = (id: number) =>
      rows.filter(({ memberId }) => memberId === id).map(({ raw }) => Number(raw.invoiceDmsId));
    return { own: of(h2n.id), other: of(campaignsMember.id), third: of(spacedMember.id), leftOut };
  };
  return {
    read,
    close: () => {
      db.close();
      remove();
    },
  };
}

test('all rows are read in the order of their arrival, if there aren’t too many', async () => {
  const { read, close } = await storeWith(
    new Map([
      [h2n.id, 3],
      [campaignsMember.id, 5],
    ]),
  );
  expect(read(h2n.id, {})).toEqual({
    own: [1, 2, 3],
    other: [1, 2, 3, 4, 5],
    third: [],
    leftOut: 0,
  });
  close();
});

test('another member’s flood of rows crowds out neither one’s own nor a third member’s', async () => {
  const { read, close } = await storeWith(
    new Map([
      [h2n.id, 6],
      [campaignsMember.id, 50],
      [spacedMember.id, 3],
    ]),
  );
  expect(read(h2n.id, { rows: 12 })).toEqual({
    own: [1, 2, 3, 4, 5, 6],
    other: [48, 49, 50],
    third: [1, 2, 3],
    leftOut: 47,
  });
  // A manager has no rows of its own, and what one member doesn't need goes to the others.
  expect(read(null, { rows: 15 })).toEqual({
    own: [1, 2, 3, 4, 5, 6],
    other: [45, 46, 47, 48, 49, 50],
    third: [1, 2, 3],
    leftOut: 44,
  });
  close();
});

test('long texts count against the limit, whatever the number of rows', async () => {
  const { read, close } = await storeWith(
    new Map([
      [h2n.id, 4],
      [campaignsMember.id, 400],
    ]),
  );
  const { own, other, leftOut } = read(h2n.id, { characters: 1000 });
  expect(own).toEqual([1, 2, 3, 4]);
  expect(other.length).toBeGreaterThan(0);
  expect(other.length + leftOut).toBe(400);
  expect(leftOut).toBeGreaterThan(300);
  close();
});
