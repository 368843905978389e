import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '#src/api/errors.ts';
import type { CampaignsPage } from '#src/domain/campaigns/campaigns.ts';
import { readWanted } from '#src/domain/find/wanted.ts';
import { campaignOf, readPage } from '#tests/support/vehicle/campaigns.ts';
import { createReading } from './create-reading.ts';

const words = { message: '', details: [] };

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A list that answers page by page, and that changes after some of the calls. */
function changingApi(options: {
  first: number[];
  changes: ReadonlyMap<number, (ids: number[]) => void>;
  size: number;
  tells: 'total' | 'last' | 'nothing';
  end: 'empty' | 'not-found' | 'repeated';
}) {
  const ids = [...options.first];
  let calls = 0;
  const pageNow = (page: number): CampaignsPage => {
    const from = (page - 1) * options.size;
    const last = Math.max(1, Math.ceil(ids.length / options.size));
    if (page > last && options.end === 'not-found')
      throw new ApiFailure({ kind: 'not-found', ...words });
    const start = page > last && options.end === 'repeated' ? (last - 1) * options.size : from;
    const said = {
      total: { total: ids.length, perPage: options.size },
      last: { lastPage: last },
      nothing: {},
    }[options.tells];
    const shown = ids.slice(start, start + options.size).map(campaignOf);
    return readPage({ ...said, campagneList: shown }, page);
  };
  /** The list as it was at each moment. */
  const moments = [[...ids]];
  const ask = async (page: number): Promise<CampaignsPage> => {
    const answer = pageNow(page);
    calls += 1;
    options.changes.get(calls)?.(ids);
    moments.push([...ids]);
    return answer;
  };
  return { ask, moments };
}

describe('pages that move while they are read', () => {
  const change = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean(), fc.nat());

  it('lose nobody and count nobody twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('total' as const, 'last' as const, 'nothing' as const),
        fc.constantFrom('empty' as const, 'not-found' as const, 'repeated' as const),
        fc.array(change, { maxLength: 2 }),
        async (count, size, tells, end, changed) => {
          let newest = 100;
          const changes = new Map(
            changed.map(([call, isNew, at]) => [
              call,
              (ids: number[]) => {
                newest += 1;
                if (isNew) ids.unshift(newest);
                else if (ids.length > 0) ids.splice(at % ids.length, 1);
              },
            ]),
          );
          const first = Array.from({ length: count }, (_, index) => 50 - index);
          const api = changingApi({ first, changes, size, tells, end });
          const reading = createReading(api.ask, () => {});
          while (reading.get().status === 'reading') await settled();
          const { status, covered, keepsMoving, failed, clients, campaigns } = reading.get();
          expect(status).toBe('done');
          const isFound = (id: number): boolean => {
            const { best } = clients.search(readWanted(`MARTIN A${id}`), 99);
            const found = best.filter(({ entry }) => entry.plate === `AA${100 + id}ZZ`);
            expect(found.length).toBeLessThanOrEqual(1);
            if (found[0]) expect(found[0].entry.reached).toHaveLength(1);
            return found.length > 0;
          };
          const found = new Set([...new Set(api.moments.flat())].filter(isFound));
          // The campaigns are those whose clients are found, each once, with all of its clients.
          expect(campaigns.map(({ id }) => Number(id)).sort()).toEqual([...found].sort());
          expect(campaigns.every(({ targets }) => targets.length === 3)).toBe(true);
          // It is said that something may be missing.
          if (keepsMoving || failed.length > 0) {
            const throughout = first.filter((id) => api.moments.every((ids) => ids.includes(id)));
            expect([...found]).toEqual(expect.arrayContaining(throughout));
            return;
          }
          // Exactly what the list was at some moment meanwhile.
          const marks = (ids: Iterable<number>) => [...ids].sort((a, b) => a - b).join();
          expect(api.moments.map(marks)).toContain(marks(found));
          expect(covered.campaigns).toBe(found.size);
          expect(covered.clients).toBe(found.size * 2 + Number(found.size > 0));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are read once only, if the count shows that they stood still', async () => {
    const asked: number[] = [];
    const api = changingApi({
      first: [9, 8, 7, 6, 5],
      changes: new Map(),
      size: 2,
      tells: 'total',
      end: 'empty',
    });
    const reading = createReading(
      (page) => {
        asked.push(page);
        return api.ask(page);
      },
      () => {},
    );
    while (reading.get().status === 'reading') await settled();
    expect(asked).toEqual([1, 2, 3]);
  });

  it('are said to, if they never stand still', async () => {
    const changes = new Map(
      Array.from({ length: 99 }, (_, call) => [
        call,
        (ids: number[]) => void ids.unshift(200 + call),
      ]),
    );
    const api = changingApi({
      first: [9, 8, 7, 6, 5],
      changes,
      size: 2,
      tells: 'total',
      end: 'empty',
    });
    const reading = createReading(api.ask, () => {});
    while (reading.get().status === 'reading') await settled();
    expect(reading.get()).toMatchObject({ status: 'done', keepsMoving: true });
  });
});
