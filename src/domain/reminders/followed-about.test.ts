import { parse } from 'valibot';
import { expect, it } from 'vitest';
import { InvoiceLine } from '#contract/invoice.ts';
import { jobKeyOf } from '#rules/job-families.ts';
import { followedAbout } from './followed-about.ts';

const about = (reminded: (string | null)[], invoiced: (string | null)[]) =>
  followedAbout(
    {
      operations: reminded.map((label) => ({
        id: 1,
        label,
        offer: null,
        jobKey: jobKeyOf(label),
      })),
    },
    { lines: invoiced.map((privateJobLabel) => parse(InvoiceLine, { privateJobLabel })) },
  );

it('says "another job" only if the reminder and the invoice both name their jobs', () => {
  expect(about(['Bougies'], ['Filtre à air', null])).toBe('other-job');
  expect(about(['Bougies'], [null, null])).toBe('unrecognised');
  expect(about(['Bougies'], [])).toBe('no-content');
  expect(about([null], ['Filtre à air'])).toBe('no-operation');
  expect(about([], ['Filtre à air'])).toBe('no-operation');
});
