import { describe, expect, it } from 'vitest';
import { readPage } from '#tests/support/vehicle/campaigns.ts';
import { createCampaignClients } from './campaign-clients.ts';
import { personsCampaigns } from './persons-campaigns.ts';

const clients = createCampaignClients();
const client = (nom: string, immatriculation: string | null) => ({
  nom,
  vehicule: immatriculation ? { immatriculation } : null,
});
clients.add(
  readPage({
    campagneList: [
      {
        id: 2,
        dateDiffusion: '2026-06-12',
        clientList: [
          client('DUPONT PHILLIPE', 'AA111AA'),
          client('DUPONT PHILLIPE', 'BB222BB'),
          client('SARL MACONNERIE MENARD', 'CC333CC'),
          client('LEMAIRE', 'DD444DD'),
        ],
      },
      { id: 1, dateDiffusion: '2026-05-12', clientList: [client('DUPONT PHILLIPE', 'AA111AA')] },
    ],
  }),
);

describe('a person of the opt-out list is found in the campaigns', () => {
  it('by the whole name, in whatever order its words stand, and each campaign counts once', () => {
    expect(personsCampaigns(clients, ['Phillipe Dupont'])).toEqual({
      name: 'DUPONT PHILLIPE',
      campaigns: 2,
    });
  });

  it('by the company if no person is found', () => {
    expect(personsCampaigns(clients, [null, 'Sarl Maçonnerie Ménard'])).toEqual({
      name: 'SARL MACONNERIE MENARD',
      campaigns: 1,
    });
  });

  it('not by a part of the name, nor by a single word, which many people have', () => {
    expect(personsCampaigns(clients, ['DUPONT'])).toBeNull();
    expect(personsCampaigns(clients, ['LEMAIRE'])).toBeNull();
    expect(personsCampaigns(clients, ['DUPONT ANNE', ''])).toBeNull();
  });
});
