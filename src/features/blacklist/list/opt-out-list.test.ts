import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyClient, clientOf } from '#tests/support/page/blacklist-clients.ts';
import { subjectsOf } from './doubts.ts';
import { type Client, clientName, type Filter, noFilter, type Sort, sortKeys } from './model.ts';
import { createOptOutList, maskedEmail, maskedPhone } from './opt-out-list.ts';

const listOf = (clients: readonly Client[]) =>
  createOptOutList({ subjects: subjectsOf(clients), unreadable: 2 });

const people = [
  clientOf({ clientNom: 'Noël', clientPrenom: 'Agnès', clientPortable: '06 39 98 12 34' }),
  clientOf({ clientRaisonSociale: 'SARL Noël', clientCodePostal: '55200', relanceSms: true }),
  clientOf({ clientNom: 'abel', adherentCodePdv: '690034', relanceSms: false }),
  clientOf({ clientEmail: 'z@mail.fr', clientCodePostal: '55 100', clientPortable: '0329450000' }),
];
const found = (filter: Partial<Filter>, sort: Sort | null = null, clients = people) => [
  ...listOf(clients).select({ ...noFilter, ...filter }, sort).order,
];

describe('filters', () => {
  it.each<[Partial<Filter>, number[]]>([
    [{}, [0, 1, 2, 3]],
    [{ text: 'noel' }, [0, 1]],
    [{ text: ' NOËL  agn' }, [0]],
    [{ text: '06.39.98' }, [0]],
    [{ text: '+33 6 39 98 12 34' }, [0]],
    [{ text: 'mail.fr' }, [3]],
    [{ text: '690034' }, [2]],
    [{ text: 'nobody' }, []],
    [{ member: '690034' }, [2]],
    [{ postcode: '55' }, [1, 3]],
    [{ postcode: '551' }, [3]],
    [{ relanceSms: 'true' }, [1]],
    [{ relanceSms: 'false' }, [2]],
    [{ relanceSms: 'none' }, [0, 3]],
    [{ doubt: 'mobile' }, [3]],
    [{ doubt: 'any' }, [3]],
    [{ doubt: 'member' }, []],
    [{ postcode: '55', doubt: 'mobile' }, [3]],
  ])('%j', (filter, indices) => {
    expect(found(filter)).toEqual(indices);
  });
});

it('finds the same people however far the search has been prepared', () => {
  const list = listOf(people);
  const ask = () => [...list.select({ ...noFilter, text: 'noel' }, null).order];
  expect(list.prepareSearch(1)).toBe(true);
  expect(ask()).toEqual([0, 1]);
  expect(list.prepareSearch(2)).toBe(true);
  expect(ask()).toEqual([0, 1]);
  expect(list.prepareSearch(2)).toBe(false);
  expect(ask()).toEqual([0, 1]);
});

it('hands out no undocumented field', () => {
  const list = listOf([{ ...clientOf(), otherFields: { telephone: '0630553444' } }]);
  expect(JSON.stringify([...list.rows([0], true)])).not.toMatch(/otherFields|0630553444/);
});

describe('orders', () => {
  it.each<[Sort, number[]]>([
    [{ by: 'name', descending: false }, [2, 0, 1, 3]],
    [{ by: 'name', descending: true }, [1, 0, 2, 3]],
    [{ by: 'postcode', descending: false }, [3, 1, 0, 2]],
    [{ by: 'relanceSms', descending: false }, [2, 1, 0, 3]],
    [{ by: 'relanceSms', descending: true }, [1, 2, 0, 3]],
  ])('%j, the empty last', (sort, indices) => {
    expect(found({}, sort)).toEqual(indices);
  });
});

it('says how many clients and doubts the list contains, and at which members', () => {
  expect(listOf(people).summary).toEqual({
    clients: 4,
    unreadable: 2,
    doubts: { viePrivee: 0, mobile: 1, member: 0, any: 1 },
    members: [
      { key: '690034', code: '690034', name: 'H2N AUTOMOBILE', clients: 1 },
      { key: '920150', code: '920150', name: 'H2N AUTOMOBILE', clients: 3 },
    ],
  });
});

describe('whatever the list', () => {
  const lists = fc.array(anyClient, { maxLength: 40 });
  const sorts = fc.option(
    fc.record({ by: fc.constantFrom(...sortKeys), descending: fc.boolean() }),
  );

  it('sorting loses and repeats nobody, and filtering only leaves people out', () => {
    fc.assert(
      fc.property(lists, sorts, (clients, sort) => {
        const inOrder = found({}, sort, clients);
        expect(inOrder.toSorted((a, b) => a - b)).toEqual([...clients.keys()]);
        const kept = found({ postcode: '55' }, sort, clients);
        expect(kept).toEqual(
          inOrder.filter((at) => /^55/.test(clients[at]?.clientCodePostal ?? '')),
        );
      }),
    );
  });

  it('names are sorted as in a French dictionary', () => {
    const { compare } = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
    fc.assert(
      fc.property(lists, (clients) => {
        const names = found({}, { by: 'name', descending: false }, clients)
          .map((at) => clientName(clients[at] ?? clientOf()))
          .filter(Boolean);
        expect(names).toEqual(names.toSorted(compare));
      }),
    );
  });

  it('the counts of doubts match what the filter finds', () => {
    fc.assert(
      fc.property(lists, (clients) => {
        const { summary } = listOf(clients);
        for (const doubt of ['any', 'viePrivee', 'mobile', 'member'] as const) {
          expect(found({ doubt }, null, clients)).toHaveLength(summary.doubts[doubt]);
        }
      }),
    );
  });
});

describe('contact details', () => {
  const [first] = people;
  const row = (withContactDetails: boolean) => [...listOf(people).rows([0], withContactDetails)][0];

  it('are masked unless they are asked for', () => {
    expect(row(false)).toEqual({ ...first, clientPortable: '••• 34', doubts: [] });
    expect(row(true)).toEqual({ ...first, clientPortable: '06 39 98 12 34', doubts: [] });
  });

  it('show no more than two digits, two letters and the ending, while masked', () => {
    expect(maskedPhone('+33 (0)6 39 98 12 34')).toBe('••• 34');
    expect(maskedPhone('1234')).toBe('•••');
    expect(maskedEmail('s.richard@mail.fr')).toBe('s•••@m•••.fr');
    expect(maskedEmail('a@b.co, c@d.fr')).toBe('•••');
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(maskedEmail(email)).toMatch(/^(\S•••@\S•••\.\w{2,}|•••)$/);
      }),
    );
  });
});
