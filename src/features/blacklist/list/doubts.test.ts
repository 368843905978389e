import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyClient, clientOf } from '#tests/support/page/blacklist-clients.ts';
import { doubtsOf, subjectsOf } from './doubts.ts';
import type { Client } from './model.ts';
import { doubtReason } from './words.ts';

const MOBILE = 'telephone mobile | telephone professionnel';

/** Clients whose `viePrivee` and flags agree, enough of them to make a habit. */
const usual = (count: number): Client[] => [
  ...Array.from({ length: count }, () => clientOf({ viePrivee: MOBILE, relanceSms: false })),
  ...Array.from({ length: count }, () => clientOf({ viePrivee: null, relanceSms: true })),
];

const reasons = (clients: readonly Client[], at = clients.length - 1) =>
  (doubtsOf(subjectsOf(clients))[at] ?? []).map((doubt) =>
    doubtReason(doubt, 'fr', 'may-be-contacted').replaceAll('\u00a0', ' '),
  );

describe('a flag and viePrivee', () => {
  it('are doubted if a client differs from most others with the same viePrivee', () => {
    const odd = clientOf({ viePrivee: MOBILE, relanceSms: true });
    expect(reasons([...usual(99), odd])).toEqual([
      '« Vie privée » cite le mobile, mais « SMS autorisé » vaut oui (non pour 99 % dans ce cas)',
    ]);
    const silent = clientOf({ viePrivee: null, relanceSms: false });
    expect(reasons([...usual(99), silent])).toEqual([
      '« Vie privée » ne cite pas le mobile, mais « SMS autorisé » vaut non (oui pour 99 % dans ce cas)',
    ]);
  });

  it('are not doubted if the list has no habit, or too few clients to show one', () => {
    const odd = clientOf({ viePrivee: MOBILE, relanceSms: true });
    expect(reasons([...usual(3), odd])).toEqual([]);
    const mixed = [...usual(30), ...usual(30).map((client) => ({ ...client, relanceSms: true }))];
    expect(reasons([...mixed, odd])).toEqual([]);
  });

  it('contradict each other if only one of them treats both channels alike, in any list', () => {
    const both = `${MOBILE} | email`;
    const flags = { relanceSms: true, relanceEmail: false };
    // The sample in the documentation (section 14).
    expect(reasons([clientOf({ ...flags, viePrivee: both })])).toEqual([
      '« SMS autorisé » et « E-mail autorisé » diffèrent, alors que « Vie privée » traite de même le mobile et l’e-mail',
    ]);
    expect(
      reasons([clientOf({ relanceSms: false, relanceEmail: false, viePrivee: 'email' })]),
    ).toEqual([
      '« SMS autorisé » et « E-mail autorisé » sont égaux, alors que « Vie privée » ne cite qu’un des deux canaux',
    ]);
    expect(reasons([clientOf({ ...flags, viePrivee: 'email' })])).toEqual([]);
    expect(reasons([clientOf({ ...flags, viePrivee: null })])).toEqual([]);
  });
});

describe('a mobile', () => {
  it.each([
    ['0630553444', null],
    ['+33 (0)6 30 55 34 44', null],
    ['0690123456', null],
    ['+41 79 123 45 67', null],
    ['+377 93 10 12 12', null],
    ['0329450000 / 0630553444', null],
    ['+41 22 123 45 67', 'Le portable est un numéro de fixe'],
    ['03.29.45.00.00', 'Le portable est un numéro de fixe'],
    ['+33 3 29 45 00 00', 'Le portable est un numéro de fixe'],
    ['0000000000', 'Le portable n’est pas un numéro de téléphone'],
    ['12', 'Le portable n’est pas un numéro de téléphone'],
    ['néant', 'Le portable n’est pas un numéro de téléphone'],
  ])('%s: %s', (clientPortable, reason) => {
    expect(reasons([clientOf({ clientPortable })])).toEqual(reason === null ? [] : [reason]);
  });
});

describe('the same person at two members', () => {
  const anne = {
    clientNom: 'DURAND',
    clientPrenom: 'Anne',
    clientPortable: '06 30 55 34 44',
    relanceSms: false,
  };
  const elsewhere = {
    ...anne,
    clientNom: 'Durand Anne',
    clientPrenom: null,
    clientPortable: '+33630553444',
    adherentCodePdv: '690034',
    adherentNomCourt: 'GARAGE DES BROTTEAUX',
  };

  it('is doubted if a flag differs, and the doubt says at which member', () => {
    const clients = [clientOf(anne), clientOf({ ...elsewhere, relanceSms: true })];
    expect(reasons(clients, 0)).toEqual([
      'Même personne chez GARAGE DES BROTTEAUX : « SMS autorisé » y diffère',
    ]);
    expect(reasons(clients, 1)).toEqual([
      'Même personne chez H2N AUTOMOBILE : « SMS autorisé » y diffère',
    ]);
  });

  it('is not doubted if the flags agree, at the same member, or if only the name is the same', () => {
    const other = clientOf({ ...elsewhere, relanceSms: true });
    expect(reasons([clientOf({ ...anne, relanceSms: true }), other])).toEqual([]);
    expect(reasons([clientOf(anne), { ...other, adherentCodePdv: '920150' }])).toEqual([]);
    expect(reasons([clientOf(anne), { ...other, clientPortable: '0639980000' }])).toEqual([]);
    expect(reasons([clientOf({ ...anne, relanceSms: null }), other])).toEqual([]);
  });
});

describe('whatever the list', () => {
  const lists = fc.array(anyClient, { maxLength: 60 });
  const turned = (flag: boolean | null) => (flag === null ? null : !flag);

  it('the same clients are doubted if every flag means the opposite', () => {
    fc.assert(
      fc.property(lists, (clients) => {
        const contrary = clients.map((client) => ({
          ...client,
          relanceSms: turned(client.relanceSms),
          relanceEmail: turned(client.relanceEmail),
        }));
        const kinds = (list: readonly Client[]) =>
          doubtsOf(subjectsOf(list)).map((doubts) => doubts.map(({ kind }) => kind));
        expect(kinds(contrary)).toEqual(kinds(clients));
      }),
    );
  });

  it('each doubt has its own reason, in both languages', () => {
    fc.assert(
      fc.property(lists, (clients) => {
        const all = doubtsOf(subjectsOf(clients));
        expect(all).toHaveLength(clients.length);
        for (const doubts of all) {
          for (const lang of ['fr', 'en'] as const) {
            const said = doubts.map((doubt) => doubtReason(doubt, lang, 'unknown'));
            expect(said).not.toContain('');
            expect(new Set(said).size).toBe(doubts.length);
          }
        }
      }),
    );
  });
});
