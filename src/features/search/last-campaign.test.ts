import { describe, expect, it } from 'vitest';
import { readPage } from '#tests/support/vehicle/campaigns.ts';
import { lastCampaignOf } from './last-campaign.ts';

const page = (campagneList: unknown[]) => lastCampaignOf(readPage({ campagneList }));

const client = (nom: string | null, immatriculation: string | null) => ({
  nom,
  prenom: 'Claire',
  vehicule: { immatriculation, marque: 'Dacia', modele: 'SANDERO' },
});

describe('the last campaign', () => {
  it('is the one sent last, whatever the order of the list', () => {
    const last = page([
      { id: 1, dateDiffusion: null, clientList: [] },
      { id: 2, dateDiffusion: '2021-07-13', clientList: [] },
      { id: 3, dateDiffusion: '2021-08-17', clientList: [client('LEFEBVRE', 'def-123')] },
    ]);
    expect(last).toEqual({
      sent: '2021-08-17',
      targets: [{ plate: 'DEF123', name: 'LEFEBVRE Claire', car: 'Dacia SANDERO' }],
    });
  });

  it('has each vehicle once, and none without a plate', () => {
    const clientList = [client('A', 'AB-123-CD'), client('A', 'ab 123 cd'), client('B', null)];
    const last = page([{ id: 1, dateDiffusion: '2021-08-17', clientList }]);
    expect(last?.targets.map(({ plate }) => plate)).toEqual(['AB123CD']);
  });

  it('is none where nothing was ever sent', () => {
    expect(page([])).toBeNull();
  });
});
