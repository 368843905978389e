import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPage, readPage, sampleAnswer } from '#tests/support/vehicle/campaigns.ts';
import { countClients, countReached } from './campaigns.ts';
import {
  campaignsByClient,
  delaysOf,
  figuresOf,
  isMisordered,
  NONE,
  qualityOf,
  spreadOf,
  totalsBy,
} from './figures.ts';

const sample = readPage(sampleAnswer).campaigns;
const kinds = fc.constantFrom('channel', 'operation', 'promotion');

describe('totals', () => {
  it('count the sample’s clients, with the largest figure first', () => {
    expect(totalsBy('channel', sample)).toEqual([
      { key: 'sms', label: 'sms', clients: 2 },
      { key: 'appel', label: 'appel', clients: 1 },
      { key: NONE, label: null, clients: 1 },
    ]);
    expect(totalsBy('operation', sample).map(({ label, clients }) => [label, clients])).toEqual([
      ['Plaquettes de freins AVANT', 1],
      ['Disques + Plaquettes ARRIERE', 1],
      ['Filtre habitacle', 1],
    ]);
  });

  it('of a page are the sums over its campaigns', () => {
    fc.assert(
      fc.property(anyPage, kinds, ({ campaigns }, kind) => {
        const sums = new Map<string, number>();
        for (const campaign of campaigns) {
          for (const { key, clients } of totalsBy(kind, [campaign])) {
            sums.set(key, (sums.get(key) ?? 0) + clients);
          }
        }
        const totals = totalsBy(kind, campaigns);
        expect(new Map(totals.map(({ key, clients }) => [key, clients]))).toEqual(sums);
      }),
    );
  });

  it('count everybody: each is at most the whole, and together they are at least the whole', () => {
    fc.assert(
      fc.property(anyPage, kinds, ({ campaigns }, kind) => {
        const counts = totalsBy(kind, campaigns).map(({ clients }) => clients);
        const all = countReached(campaigns);
        expect(Math.max(0, ...counts)).toBeLessThanOrEqual(all);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(all);
      }),
    );
  });
});

describe('quality', () => {
  it('of the sample', () => {
    expect(qualityOf(sample)).toEqual({
      toSending: { median: 6.5, min: 6, max: 7 },
      toPrediction: { median: 17, min: 15, max: 19 },
      misordered: 0,
      clients: 2,
      repeated: 1,
      shortestGap: 35,
      unreached: 1,
    });
  });

  it('points out dates in the wrong order, and gives no delay without both dates', () => {
    const [wrong, half] = readPage({
      campagneList: [
        { dateCreation: '2021-08-20', dateDiffusion: '2021-08-17', datePrediction: '2021-09-01' },
        { dateDiffusion: '2021-08-17', datePrediction: '2021-08-01' },
      ],
    }).campaigns.map(delaysOf);
    expect(wrong).toEqual({ toSending: -3, toPrediction: 15 });
    expect(half).toEqual({ toSending: null, toPrediction: -16 });
    expect([wrong, half].map((delays) => delays && isMisordered(delays))).toEqual([true, true]);
  });

  it('gives the median of the known delays', () => {
    expect(spreadOf([null])).toBeNull();
    expect(spreadOf([9, null, 5, 6])).toEqual({ median: 6, min: 5, max: 9 });
    expect(spreadOf([4])).toEqual({ median: 4, min: 4, max: 4 });
  });

  it('counts each client once, and how many of them appear repeatedly', () => {
    fc.assert(
      fc.property(anyPage, ({ campaigns }) => {
        const { clients, repeated, unreached } = qualityOf(campaigns);
        expect(clients).toBe(countClients(campaigns.flatMap(({ targets }) => targets)));
        expect(repeated).toBeLessThanOrEqual(clients);
        expect(unreached).toBeLessThanOrEqual(clients);
        const reached = [...campaignsByClient(campaigns).values()];
        expect(reached.reduce((sum, list) => sum + list.length, 0)).toBe(countReached(campaigns));
      }),
    );
  });
});

describe('a member’s figures', () => {
  it('are the ones by which members are compared', () => {
    expect(figuresOf(sample)).toMatchObject({
      campaigns: 2,
      from: '2021-07-13',
      to: '2021-08-17',
      clients: 3,
      clientsPerCampaign: 1.5,
      repeatedShare: 0.5,
    });
  });

  it('are missing without campaigns', () => {
    expect(figuresOf([])).toMatchObject({
      campaigns: 0,
      clientsPerCampaign: null,
      repeatedShare: null,
      toSending: null,
    });
  });
});
