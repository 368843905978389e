import type { Campaign, CampaignClient } from '#contract/campaigns.ts';
import type { Wire } from '#contract/record.ts';
import type { Lang } from '#contract/services.ts';
import { offerIn, operationLabel } from '#server/embedded/campaigns/operations.ts';
import { SAMPLE_PLATE } from './abc123.ts';

const reached = (
  nom: string,
  vehicule: [immatriculation: string, marque: string, modele: string],
  operation: { id: number; label: string },
  promotion: { id: number; label: string },
): Wire<CampaignClient> => ({
  civilite: 'Mr',
  prenom: null,
  nom,
  vehicule: { immatriculation: vehicule[0], marque: vehicule[1], modele: vehicule[2] },
  operation,
  promotion: [promotion],
  // The first key is illegible in section 13; we chose this name.
  diffusion: { appel: true, sms: true, email: false, courrier: false },
});

/**
 * Section 13, the campaigns of member 78612. Everything is documented except the illegible key and
 * the clients of 1465, which are cut off. The documentation itself makes ABC123 a Renault here and
 * a Citroën in section 12.
 */
export const sampleCampaigns: Wire<Campaign>[] = [
  {
    id: 1469,
    dateDiffusion: '2021-08-17',
    datePrediction: '2021-09-01',
    dateCreation: '2021-08-11',
    clientList: [
      reached(
        'DUPONT PHILLIPE',
        [SAMPLE_PLATE, 'Renault', 'MEGANE'],
        { id: 5, label: 'Plaquettes de freins AVANT' },
        { id: 323, label: 'Communication informative' },
      ),
      reached(
        'LEFEBVRE CHRISTINE',
        ['DEF123', 'Dacia', 'SANDERO'],
        { id: 8, label: 'Disques + Plaquettes ARRIERE' },
        { id: 327, label: 'Communication informative' },
      ),
    ],
  },
  {
    id: 1465,
    dateDiffusion: '2021-07-13',
    datePrediction: '2021-08-01',
    dateCreation: '2021-07-06',
    clientList: [
      reached(
        'LEFEBVRE CHRISTINE',
        ['DEF123', 'Dacia', 'SANDERO'],
        { id: 6, label: 'Filtre habitacle' },
        { id: 323, label: 'Communication informative' },
      ),
    ],
  },
];

/** The same campaigns with the labels of operations and offers in a language; the documentation's are French. */
export const sampleCampaignsIn = (lang: Lang): Wire<Campaign>[] =>
  lang === 'fr'
    ? sampleCampaigns
    : sampleCampaigns.map((campaign) => ({
        ...campaign,
        clientList: campaign.clientList.map(({ operation, promotion, ...client }) => ({
          ...client,
          promotion: promotion?.map(({ id, label }) => ({
            id,
            label: label && offerIn(label, lang),
          })),
          operation: operation && {
            id: operation.id,
            label: operationLabel(Number(operation.id), lang),
          },
        })),
      }));
