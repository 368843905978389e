import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPage } from '#tests/support/vehicle/campaigns.ts';
import { campaignsIn, dayOf, isReversed, periodOf, usualPeriodOf, usualPeriods } from './period.ts';

const today = '2026-11-30';

const campaign = (sent: string | null, created: string | null = null) => ({ sent, created });

describe('the campaigns of a period', () => {
  const dated = [campaign('2026-03-01'), campaign(null, '2026-02-28'), campaign('2025-12-31')];
  const all = [...dated, campaign(null)];

  it('are all, with those that have no date, if it is open on both sides', () => {
    expect(campaignsIn(all, { from: null, to: null })).toEqual(all);
  });

  it('are those sent on its days, the first and the last included, or made then', () => {
    expect(campaignsIn(all, { from: '2026-02-28', to: '2026-03-01' })).toEqual(dated.slice(0, 2));
    expect(campaignsIn(all, { from: '2026-03-01', to: null })).toEqual(dated.slice(0, 1));
    expect(campaignsIn(all, { from: null, to: '2025-12-31' })).toEqual(dated.slice(2));
  });

  it('and those before, after and without a date are all there are, each once', () => {
    fc.assert(
      fc.property(
        anyPage,
        fc.constantFrom('2020-02-29', '2021-07-13', '2021-08-17'),
        (page, day) => {
          const parts = [
            ...campaignsIn(page.campaigns, { from: null, to: '2020-01-01' }),
            ...campaignsIn(page.campaigns, { from: '2020-01-02', to: day }),
            ...page.campaigns.filter((one) => (dayOf(one) ?? '') > day),
            ...page.campaigns.filter((one) => dayOf(one) === null),
          ];
          expect(parts.map(({ key }) => key).sort()).toEqual(
            page.campaigns.map(({ key }) => key).sort(),
          );
        },
      ),
    );
  });
});

describe('a usual period', () => {
  it.each(usualPeriods)('is recognised by its days: %s', (usual) => {
    expect(usualPeriodOf(periodOf(usual, today), today)).toBe(usual);
  });

  it('is none if other days were chosen', () => {
    expect(usualPeriodOf({ from: '2026-01-02', to: null }, today)).toBeNull();
  });

  it('has whole months, and whole years', () => {
    expect(periodOf('months-3', today)).toEqual({ from: '2026-08-30', to: null });
    expect(periodOf('last-year', today)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });
});

it('a period that ends before it begins is recognised', () => {
  expect(isReversed({ from: '2026-02-02', to: '2026-02-01' })).toBe(true);
  expect(isReversed({ from: '2026-02-02', to: '2026-02-02' })).toBe(false);
  expect(isReversed({ from: '2026-02-02', to: null })).toBe(false);
});
