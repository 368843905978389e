import { describe, expect, it } from 'vitest';
import { clientOf } from '#tests/support/page/blacklist-clients.ts';
import { doubtReason, flagWords, privateWords } from './words.ts';
import { worksheetOf } from './worksheet.ts';

const row = { ...clientOf({ relanceSms: true }), doubts: [] };

describe('a flag is called', () => {
  it.each([
    ['fr', 'may-be-contacted', 'SMS autorisé', 'SMS autorisé (relanceSms)'],
    ['fr', 'opted-out', 'SMS refusé', 'SMS refusé (relanceSms)'],
    ['fr', 'unknown', 'Indicateur SMS', 'Indicateur SMS (relanceSms)'],
    ['en', 'may-be-contacted', 'SMS allowed', 'SMS allowed (relanceSms)'],
    ['en', 'opted-out', 'SMS refused', 'SMS refused (relanceSms)'],
    ['en', 'unknown', 'SMS flag', 'SMS flag (relanceSms)'],
  ] as const)('in %s, if its true means %s: %s', (lang, means, short, full) => {
    expect(flagWords('relanceSms', lang, means)).toEqual({ short, full });
    expect(worksheetOf([row], lang, means).columns.map(({ title }) => title)).toContain(full);
  });

  it('by its own name in the reason for a doubt, as long as nobody has said what it means', () => {
    const doubt = {
      kind: 'viePrivee',
      basis: 'usual',
      flag: 'relanceEmail',
      value: true,
      isNamed: true,
      usualShare: 0.9,
    } as const;
    expect(doubtReason(doubt, 'fr', 'unknown')).toContain(
      'mais «\u00a0Indicateur e-mail\u00a0» vaut oui',
    );
    expect(doubtReason(doubt, 'fr', 'opted-out')).toContain(
      'mais «\u00a0E-mail refusé\u00a0» vaut oui',
    );
    expect(doubtReason(doubt, 'en', 'may-be-contacted')).toContain('yet “Email allowed” is yes');
  });
});

it('each column of a file says in people’s words what the field is, with its own name behind', () => {
  const titles = worksheetOf([row], 'fr', 'unknown').columns.map(({ title }) => title);
  expect(titles).toContain('Vie privée (viePrivee)');
  expect(titles).toContain('Téléphone synchronisé au DMS (synchroDmsTelephone)');
});

it.each([
  [
    'telephone mobile | telephone professionnel | email',
    'téléphone mobile, téléphone professionnel, e-mail',
  ],
  ['Téléphone mobile', 'téléphone mobile'],
  ['fax | email', 'fax, e-mail'],
])('what is private is written with its accents: %s', (came, fr) => {
  expect(privateWords(came, 'fr')).toBe(fr);
});
