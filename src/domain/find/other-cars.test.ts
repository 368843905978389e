import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Owner, ownersOf } from '#src/domain/owners/owners.ts';
import { testimonyOf } from '#src/domain/vehicle/testimony.ts';
import { vehicleRecord } from '#tests/support/vehicle/records.ts';
import { customerOf, matchCustomers } from './other-cars.ts';

function owner(client: object): Owner {
  const record = vehicleRecord({ clients: [client] });
  const [first] = ownersOf(record, testimonyOf(record, null, '2026-11-24'), '2026-11-24');
  if (!first) throw new Error('no owner');
  return first;
}

const dupont = {
  clientLastName: 'Dupont',
  clientFirstName: 'Phillipe',
  clientMobilePhone: '06 30 55 34 44',
  clientEmail: 'p.dupont@mail.fr',
  clientAddress: '14, rue des Tilleuls',
  clientZipCode: '92150',
};
const match = (other: object, one: object = dupont) =>
  matchCustomers(customerOf(owner(one)), customerOf(owner(other)));

describe('two owners are the same customer', () => {
  it.each<[string, object, string[]]>([
    [
      'by number and last name',
      { clientLastName: 'DUPONT', clientPhone: '+33630553444' },
      ['phone'],
    ],
    [
      'by e-mail and last name',
      { clientLastName: 'DUPONT', clientFirstName: 'Anne', clientEmail: 'P.Dupont@mail.fr' },
      ['email'],
    ],
    [
      'by whole name and street',
      {
        clientLastName: 'DUPONT PHILLIPE',
        clientAddress: '14 RUE DES TILLEULS',
        clientZipCode: '92150',
      },
      ['name', 'address'],
    ],
  ])('%s', (_, other, by) => expect(match(other)).toEqual({ isSame: true, by }));

  it.each<[string, object, string[]]>([
    [
      'the number under another name',
      { clientLastName: 'Martin', clientPhone: '0630553444' },
      ['phone'],
    ],
    [
      'the number and the first name',
      { clientLastName: 'Garcia', clientFirstName: 'Phillipe', clientPhone: '0630553444' },
      ['phone'],
    ],
    ['the number without a name', { clientPhone: '0630553444' }, ['phone']],
    ['the whole name', { clientLastName: 'DUPONT', clientFirstName: 'PHILLIPE' }, ['name']],
    [
      'the whole name in another street',
      { clientLastName: 'DUPONT PHILLIPE', clientAddress: '2 rue du Lac', clientZipCode: '92150' },
      ['name'],
    ],
  ])('perhaps, but nobody claims it, if they share only %s', (_, other, by) => {
    expect(match(other)).toEqual({ isSame: false, by });
  });

  it.each<[string, object, object?]>([
    ['a last name', { clientLastName: 'Dupont', clientFirstName: 'Anne' }],
    [
      'a last name and the street',
      {
        clientLastName: 'Dupont',
        clientFirstName: 'Anne',
        clientAddress: '14, rue des Tilleuls',
        clientZipCode: '92150',
      },
    ],
    [
      'a hotline',
      { clientLastName: 'Dupont', clientPhone: '0825 12 34 56' },
      { clientLastName: 'Dupont', clientPhone: '0825123456' },
    ],
    ['nothing', { clientLastName: 'Martin' }],
  ])('not at all, if they share only %s', (_, other, one) => expect(match(other, one)).toBeNull());

  it('and a legal form is no part of a name', () => {
    const company = (name: string) => ({ clientCompanyName: name, clientPhone: '0147722011' });
    expect(match(company('SARL Taxis Lune'), company('SARL Ambulances Soleil'))?.isSame).toBe(
      false,
    );
  });

  it('in either direction', () => {
    const any = fc.record({
      clientLastName: fc.constantFrom('Dupont', 'DUPONT Phillipe', 'Martin', null),
      clientFirstName: fc.constantFrom('Phillipe', null),
      clientPhone: fc.constantFrom('0630553444', '+33 6 30 55 34 44', '0147722011', null),
      clientEmail: fc.constantFrom('a@b.fr', 'A@B.fr', 'c@d.fr'),
      clientAddress: fc.constantFrom('1 rue A', '1, RUE A', null),
      clientZipCode: fc.constantFrom('75001', null),
    });
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(match(one, other)).toEqual(match(other, one));
      }),
    );
  });
});
