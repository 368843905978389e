import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPage, campaignOf, readPage } from '#tests/support/vehicle/campaigns.ts';
import { createCampaignList } from './campaign-list.ts';
import type { CampaignsPage } from './campaigns.ts';

const pageOf = (number: number, ids: (number | null)[]): CampaignsPage =>
  readPage({ campagneList: ids.map((id) => ({ ...campaignOf(Number(id)), id })) }, number);

const listed = (...pages: CampaignsPage[]) => {
  const list = createCampaignList();
  for (const page of pages) list.add(page);
  return list.all();
};

const places = (...pages: CampaignsPage[]) => listed(...pages).map(({ id, page }) => [id, page]);

describe('all campaigns of a member', () => {
  it('stand in the order of their pages, whichever page came first', () => {
    expect(places(pageOf(2, [7, 6]), pageOf(1, [9, 8]))).toEqual([
      [9, 1],
      [8, 1],
      [7, 2],
      [6, 2],
    ]);
  });

  it('stand there once, where they were read last, if the pages have moved', () => {
    expect(places(pageOf(1, [9, 8]), pageOf(2, [8, 7]))).toEqual([
      [9, 1],
      [8, 2],
      [7, 2],
    ]);
  });

  it('are all there if nothing tells two of one page apart, and each has a key of its own', () => {
    const all = listed(pageOf(1, [7, 7, null, null]), pageOf(2, [7, null]));
    expect(all).toHaveLength(4);
    expect(new Set(all.map(({ key }) => key)).size).toBe(4);
  });

  it('lose no client: what the pages hold is what the list holds', () => {
    fc.assert(
      fc.property(fc.array(anyPage, { maxLength: 4 }), (pages) => {
        const numbered = pages.map((page, index) => ({ ...page, number: index + 1 }));
        const all = listed(...numbered);
        const idsIn = (campaigns: readonly { id: unknown; sent: unknown }[]) =>
          new Set(campaigns.map(({ id, sent }) => JSON.stringify([id, sent])));
        expect(idsIn(all)).toEqual(idsIn(numbered.flatMap(({ campaigns }) => campaigns)));
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
      }),
    );
  });
});
