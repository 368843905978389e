import { describe, expect, it } from 'vitest';
import { readPage } from '#tests/support/vehicle/campaigns.ts';
import { vehicleRecord } from '#tests/support/vehicle/records.ts';
import { createCampaignClients } from './campaign-clients.ts';
import { createFindIndex } from './find-index.ts';
import { mergeFound } from './merge-found.ts';
import { type FindableVehicle, vehicleFindable } from './vehicle-findable.ts';
import { readWanted } from './wanted.ts';

const record = vehicleRecord({
  clients: [
    {
      clientLastName: 'Dupont',
      clientFirstName: 'Phillipe',
      clientMobilePhone: '0612457896',
      clientEmail: 'p.dupont@exemple.fr',
      clientCity: 'Suresnes',
      vehicleBrand: 'Citroën',
      vehicleModel: 'C5',
    },
  ],
  rawClients: [{ clientLastName: 'DUPOND' }],
});

const client = (nom: string, immatriculation: string | null) => ({
  nom,
  vehicule: { immatriculation, marque: 'Dacia', modele: 'SANDERO' },
});
const campaigns = readPage({
  campagneList: [
    { id: 1, dateDiffusion: '2021-07-13', clientList: [client('DUPONT PHILLIPE', 'ABC-123')] },
    {
      id: 2,
      dateDiffusion: '2021-08-17',
      clientList: [client('DUPONT PHILLIPE', 'ABC-123'), client('DUPONT ANNE', null)],
    },
  ],
});

function found(typed: string) {
  const vehicles = createFindIndex<FindableVehicle>();
  vehicles.add(vehicleFindable(record, '2026-11-24', null));
  const clients = createCampaignClients();
  clients.add(campaigns);
  const wanted = readWanted(typed);
  return mergeFound(wanted, vehicles.search(wanted, 9), clients.search(wanted, 9), 9);
}

describe('what was found', () => {
  it('has each vehicle once, with the campaigns that reached it, and clients without one', () => {
    expect(found('dupont')).toMatchObject({
      total: 2,
      found: [
        {
          plate: 'ABC123',
          name: 'Phillipe Dupont',
          isRead: true,
          mentions: [{ id: 2 }, { id: 1 }],
        },
        { plate: null, name: 'DUPONT ANNE', isRead: false, mentions: [{ id: 2, page: 1 }] },
      ],
    });
  });

  it('has what only a campaign says of a vehicle that was read, once', () => {
    expect(found('sandero').found).toMatchObject([
      { plate: 'ABC123', isRead: false },
      { plate: null },
    ]);
  });

  it.each([
    ['06 12', '06 12 45 78 96'],
    ['+33612457896', '06 12 45 78 96'],
    ['06 12 45 78 90', '06 12 45 78 96'],
    ['tél. 06 12 45 78 96', '06 12 45 78 96'],
    ['dupont 06 12 45 78 96', '06 12 45 78 96'],
    ['p.dupont@', 'p.dupont@exemple.fr'],
    ['p.dupont@exmeple.com', 'p.dupont@exemple.fr'],
    ['dupont', null],
  ])('shows by what it was found: %s', (typed, contact) => {
    expect(found(typed).found[0]?.contact).toBe(contact);
  });

  it.each(['suresnes', 'dupond', 'citroen'])('is the vehicle by %s too', (typed) => {
    expect(found(typed).found[0]).toMatchObject({ isRead: true, name: 'Phillipe Dupont' });
  });
});
