import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlagMeaning } from '#rules/consent.ts';
import { testimonyOf } from '#src/domain/vehicle/testimony.ts';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { vehicleRecord } from '#tests/support/vehicle/records.ts';
import { ownersOf, unnamedRecords } from './owners.ts';

const qualified = {
  clientId: 58445871,
  clientDmsId: '5678',
  clientTitle: 'Mr',
  clientFirstName: 'Phillipe',
  clientLastName: 'Dupont',
  clientAddress: '14, rue des Tilleuls',
  clientZipCode: '92150',
  clientCity: 'Suresnes',
  clientMobilePhone: '0630553444',
  clientEmail: 'p.dupont@mail.fr',
  relanceSms: true,
  relanceEmail: false,
  viePrivee: 'telephone mobile | email',
  memberId: 57525,
  memberTradeName: 'H2N AUTOMOBILE',
};
const raw = {
  clientDmsId: '5678',
  clientTitle: 'M.',
  clientLastName: 'DUPONT PHILLIPE',
  clientAddress: '14 RUE DES TILLEULS',
  clientZipCode: '92150',
  clientCity: 'PUTEAUX',
  clientPhone: '01.47.72.20.11',
  clientMobilePhone: '06 30 55 34 44',
  vehicleLastVisitDate: '2016-02-23',
};

const TODAY = '2026-11-24';

const ownersIn = (
  record: VehicleRecord,
  asking: string | null = null,
  means: FlagMeaning = 'may-be-contacted',
) => ownersOf(record, testimonyOf(record, asking, TODAY), TODAY, means);

const owners = (clients: object[], rawClients: object[] = [], rawInvoiceLines: object[] = []) =>
  ownersIn(vehicleRecord({ clients, rawClients, rawInvoiceLines }));

describe('whose owner comes first', () => {
  const own = { ...qualified, clientId: 1, clientDmsId: 'A', clientLastName: 'Gérard' };
  const other = {
    ...qualified,
    clientId: 2,
    clientDmsId: 'B',
    clientFirstName: 'Jean',
    clientLastName: 'Voleur',
    clientMobilePhone: null,
    clientEmail: null,
    memberId: 78612,
    memberTradeName: 'SAS GARAGE',
  };
  const seenLater = [{ clientDmsId: 'B', vehicleLastVisitDate: '2026-11-01' }];
  const first = (diagnostic: Record<string, string> | null) =>
    ownersIn({ ...vehicleRecord({ clients: [own, other], rawClients: seenLater }), diagnostic })[0]
      ?.name;

  it('is the owner whose member the API believes, if it says so', () => {
    expect(first({ ownerFrom: 'H2N AUTOMOBILE' })).toBe('Phillipe Gérard');
  });

  it('is the owner seen last if it doesn’t', () => {
    expect(first(null)).toBe('Jean Voleur');
    expect(first({ ownerFrom: 'Nobody' })).toBe('Jean Voleur');
  });
});

describe('one owner', () => {
  const [owner, ...others] = owners(
    [qualified],
    [raw],
    [
      { clientDmsId: '5678', invoiceDate: '2020-01-30' },
      { clientDmsId: '99', invoiceDate: '2021-01-30' },
    ],
  );

  it('is made from their qualified and their raw record', () => {
    expect(others).toEqual([]);
    expect(owner).toMatchObject({
      key: 'owner-1',
      name: 'Phillipe Dupont',
      title: 'Mr',
      firstName: 'Phillipe',
      lastName: 'Dupont',
      company: null,
      address: '14, rue des Tilleuls',
      addressComplement: null,
      zipCode: '92150',
      city: 'Suresnes',
      email: 'p.dupont@mail.fr',
      clientDmsIds: ['5678'],
      lastSeen: '2020-01-30',
      members: [{ key: '57525', tradeName: 'H2N AUTOMOBILE' }],
    });
  });

  it('has each phone number once, to call and to read', () => {
    expect(owner?.phones).toEqual([
      { e164: '+33630553444', display: '06 30 55 34 44', kind: 'mobile' },
      { e164: '+33147722011', display: '01 47 72 20 11', kind: 'landline' },
    ]);
  });

  it('says which channels are allowed, refused or not mentioned', () => {
    expect(owner?.consent).toEqual({
      sms: { said: [true], isPrivate: true, consent: 'refused' },
      email: { said: [false], isPrivate: true, consent: 'refused' },
      post: { said: [], isPrivate: false, consent: 'not-stated' },
      privacy: ['telephone mobile', 'email'],
    });
    expect(owners([], [raw])[0]?.consent).toBeNull();
  });

  it('says the opposite if true means opted out, and nothing if nobody knows', () => {
    const consentWhere = (means: FlagMeaning) => {
      const open = { ...qualified, viePrivee: null };
      const [found] = ownersIn(vehicleRecord({ clients: [open] }), null, means);
      const { sms, email, post } = found?.consent ?? {};
      return [sms, email, post].map((channel) => channel?.consent);
    };
    expect(consentWhere('opted-out')).toEqual(['refused', 'allowed', 'not-stated']);
    expect(consentWhere('unknown')).toEqual(['unknown', 'unknown', 'not-stated']);
  });

  it('is read by an opt-in’s own name, whatever true means in the documented flags', () => {
    const { relanceSms: _, relanceEmail: __, viePrivee: ___, ...rest } = qualified;
    const optedIn = { ...rest, optinSms: '1', contactEmail: false };
    for (const means of ['may-be-contacted', 'opted-out', 'unknown'] as const) {
      const [found] = ownersIn(vehicleRecord({ clients: [optedIn] }), null, means);
      expect([found?.consent?.sms.consent, found?.consent?.email.consent], means).toEqual([
        'allowed',
        'refused',
      ]);
    }
  });

  it('is compared with the raw record field by field, and spelling doesn’t count', () => {
    const [comparison] = owner?.comparisons ?? [];
    expect(comparison?.relatedBy).toBe('dms-id');
    const states = comparison?.fields.map(({ field, state }) => [field, state]);
    expect(Object.fromEntries(states ?? [])).toEqual({
      title: 'same',
      lastName: 'same',
      firstName: 'same',
      company: 'absent',
      address: 'same',
      zipCode: 'same',
      city: 'different',
      mobilePhone: 'same',
      phone: 'only-raw',
      email: 'only-qualified',
    });
    expect(comparison?.fields.find(({ field }) => field === 'city')).toMatchObject({
      qualified: 'Suresnes',
      raw: 'PUTEAUX',
    });
  });

  it('has a different name only if the words are different', () => {
    const [other] = owners(
      [qualified],
      [{ ...raw, clientLastName: 'DURAND', clientFirstName: 'P' }],
    );
    const states = other?.comparisons[0]?.fields.map(({ field, state }) => [field, state]);
    expect(states).toContainEqual(['lastName', 'different']);
    expect(states).toContainEqual(['firstName', 'different']);
  });
});

describe('several records', () => {
  it('belong to one owner if they share the full name, or a contact and a part of the name', () => {
    const { clientDmsId: _, ...elsewhere } = raw;
    expect(owners([qualified], [elsewhere])).toHaveLength(1);
    expect(owners([qualified], [elsewhere])[0]?.comparisons[0]?.relatedBy).toBe('owner');
    expect(
      owners([qualified], [{ clientDmsId: '77', ...elsewhere, clientLastName: 'DUPONT' }]),
    ).toHaveLength(1);
    const sameName = { clientLastName: 'Phillipe', clientFirstName: 'DUPONT' };
    expect(owners([qualified], [sameName])).toHaveLength(1);
    expect(owners([qualified], [{ clientMobilePhone: '0630553444' }])).toHaveLength(1);
  });

  it('belong to two owners if they share only a phone or only the family name', () => {
    const neighbour = {
      clientDmsId: '77',
      clientLastName: 'MARTIN',
      clientMobilePhone: '0630553444',
    };
    expect(owners([qualified], [neighbour])).toHaveLength(2);
    expect(owners([qualified], [{ clientDmsId: '77', clientLastName: 'DUPONT' }])).toHaveLength(2);
  });

  it('belong to one owner if a third record links them', () => {
    const records = [
      { clientDmsId: '1', clientLastName: 'MARTIN' },
      { clientDmsId: '2', clientLastName: 'MARTIN', clientFirstName: 'Léa' },
      { clientDmsId: '2', clientLastName: 'MARTIN' },
    ];
    expect(owners([], records)).toHaveLength(1);
  });

  it('are sorted with qualified ones first, then by when they were last seen', () => {
    const names = owners(
      [
        { clientLastName: 'Ancien', clientDmsId: '1' },
        { clientLastName: 'Actuel', clientDmsId: '2' },
      ],
      [{ clientCompanyName: 'SARL TRANSPORTS', vehicleLastVisitDate: '2022-01-01' }],
      [
        { clientDmsId: '1', invoiceDate: '2015-01-01' },
        { clientDmsId: '2', invoiceDate: '2021-01-01' },
      ],
    ).map(({ name }) => name);
    expect(names).toEqual(['Actuel', 'Ancien', 'SARL TRANSPORTS']);
  });

  it('that disagree on consent allow only what no record refuses', () => {
    const twice = [qualified, { ...qualified, relanceSms: false, relanceCourrier: true }];
    expect(owners(twice)[0]?.consent).toMatchObject({
      sms: { said: [true, false], consent: 'refused' },
      email: { consent: 'refused' },
      post: { consent: 'allowed' },
    });
  });

  it('without a name make no owner, but are kept', () => {
    const record = vehicleRecord({
      clients: [{ vehicleBrand: 'Citroën', surnom: 'Fifi' }],
      rawClients: [{ vehicleLastVisitMileage: 52032 }],
    });
    expect(ownersIn(record)).toEqual([]);
    expect(unnamedRecords(testimonyOf(record, null, TODAY))).toMatchObject({
      qualified: [{ otherFields: { surnom: 'Fifi' } }],
      raw: [{ vehicleLastVisitMileage: 52032 }],
    });
  });

  it('each belong to exactly one owner, whatever they contain', () => {
    const client = fc.record(
      {
        clientDmsId: fc.constantFrom('1', '2', '3', ''),
        clientLastName: fc.constantFrom('DUPONT', 'Martin', 'DUPONT LÉA', '', '…'),
        clientFirstName: fc.constantFrom('Léa', null),
        clientCompanyName: fc.constantFrom('SARL DUPONT', null),
        clientMobilePhone: fc.constantFrom('0630553444', '06', null),
        clientEmail: fc.constantFrom('a@b.fr', null),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(client), fc.array(client), (clients, rawClients) => {
        const record = vehicleRecord({ clients, rawClients });
        const all = ownersIn(record);
        const unnamed = unnamedRecords(testimonyOf(record, null, TODAY));
        const count = (list: { qualified: unknown[]; raw: unknown[] }[]) => [
          new Set(list.flatMap((one) => one.qualified)).size,
          new Set(list.flatMap((one) => one.raw)).size,
        ];
        expect(count([...all, unnamed])).toEqual([clients.length, rawClients.length]);
        const ids = all.flatMap(({ clientDmsIds }) => clientDmsIds);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
      }),
    );
  });
});
