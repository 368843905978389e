import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Client, RawClient } from '#contract/client.ts';
import { memberOf } from '#src/domain/vehicle/member.ts';
import { testimonyOf } from '#src/domain/vehicle/testimony.ts';
import { readRawClients, vehicleRecord } from '#tests/support/vehicle/records.ts';
import { groupByPerson, phonesOfRecord } from './owner-groups.ts';
import { nameWords } from './person-name.ts';

const TODAY = '2026-11-24';

/** Exactly the definition, without any speed-up. */
function areOnePerson(a: Client | RawClient, b: Client | RawClient): boolean {
  const memberKey = (one: Client | RawClient) =>
    ('memberId' in one && memberOf(one)?.key) || 'nobody';
  const sameId = a.clientDmsId !== null && a.clientDmsId === b.clientDmsId;
  if (sameId && memberKey(a) === memberKey(b)) return true;
  const person = (one: Client | RawClient) => nameWords(one.clientLastName, one.clientFirstName);
  const company = (one: Client | RawClient) => nameWords(one.clientCompanyName);
  const name = (one: Client | RawClient) =>
    (person(one).length > 0 ? person : company)(one).join(' ');
  if (name(a) !== '' && name(a) === name(b)) return true;
  const words = (one: Client | RawClient) => [...person(one), ...company(one)];
  const contacts = (one: Client | RawClient) => [
    ...phonesOfRecord(one).map(({ e164 }) => e164),
    one.clientEmail?.toLowerCase(),
  ];
  const shared = contacts(a).some((one) => one && contacts(b).includes(one));
  const nameless = words(a).length === 0 || words(b).length === 0;
  return shared && (nameless || words(a).some((word) => words(b).includes(word)));
}

const client = fc.record(
  {
    clientDmsId: fc.constantFrom('1', '2', '3', '4', null),
    clientLastName: fc.constantFrom('DUPONT', 'Martin', 'DUPONT LÉA', 'PETIT', '', null),
    clientFirstName: fc.constantFrom('Léa', 'Jo', null),
    clientCompanyName: fc.constantFrom('SARL DUPONT', null),
    clientMobilePhone: fc.constantFrom('0630553444', '0630553445', null),
    clientEmail: fc.constantFrom('a@b.fr', 'A@B.fr', 'c@d.fr', null),
  },
  { requiredKeys: [] },
);
const ofMember = fc
  .tuple(client, fc.constantFrom(null, 1, 2))
  .map(([record, memberId]) => ({ ...record, memberId }));

it('groups the records exactly as comparing each with every other would', () => {
  fc.assert(
    fc.property(fc.array(ofMember, { maxLength: 12 }), (clients) => {
      const testimony = testimonyOf(vehicleRecord({ clients }), null, TODAY);
      const { groups } = groupByPerson(testimony);
      const groupOf = new Map(
        groups.flatMap(({ qualified }, index) => qualified.map((one) => [one, index] as const)),
      );
      const named = [...groupOf.keys()];
      const reached = new Map(named.map((one) => [one, new Set([one])]));
      for (const one of named) {
        const together = reached.get(one) ?? new Set([one]);
        for (const two of together) {
          for (const three of named) if (areOnePerson(two, three)) together.add(three);
        }
      }
      for (const one of named) {
        const same = named.filter((two) => groupOf.get(two) === groupOf.get(one));
        expect(new Set(same)).toEqual(reached.get(one));
      }
    }),
  );
});

it('takes the same client number at two members for two clients, and each file for its own member’s', () => {
  const H2N = { memberId: 57525, memberPoSCode: '920150' };
  const SAS = { memberId: 78612, memberPoSCode: '750120' };
  const clients = [
    { clientDmsId: '7', clientLastName: 'Gérard', ...H2N },
    { clientDmsId: '7', clientLastName: 'Voleur', ...SAS },
    { clientDmsId: '8', clientLastName: 'Petit', ...SAS },
  ];
  const rawClients = [
    { clientDmsId: '7', clientLastName: 'VOLEUR' },
    { clientDmsId: '7', clientLastName: 'GERARD' },
    { clientDmsId: '7', clientLastName: 'AUTRE' },
    { clientDmsId: '8', clientLastName: 'PETITE' },
  ];
  const testimony = testimonyOf(vehicleRecord({ clients, rawClients }), '750120', TODAY);
  const code = (name: string) =>
    testimony.files.find(({ record }) => record.clientLastName === name)?.member?.posCode;
  expect(['VOLEUR', 'GERARD', 'AUTRE', 'PETITE'].map(code)).toEqual([
    '750120',
    '920150',
    undefined,
    '750120',
  ]);
  const names = groupByPerson(testimony).groups.map(({ qualified, raw }) =>
    [...qualified, ...raw].map(({ clientLastName }) => clientLastName),
  );
  expect(names).toEqual([
    ['Voleur', 'VOLEUR'],
    ['Petit', 'PETITE'],
    ['Gérard', 'GERARD'],
    ['AUTRE'],
  ]);
});

it('groups ten thousand records with the same name', () => {
  const rawClients = Array.from({ length: 10_000 }, (_, index) => ({
    clientDmsId: String(index),
    clientLastName: 'DUPONT',
  }));
  const files = readRawClients(rawClients);
  const testimony = testimonyOf(vehicleRecord({ rawClients: files }), null, TODAY);
  expect(groupByPerson(testimony).groups).toHaveLength(1);
});
