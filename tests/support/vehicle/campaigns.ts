import fc from 'fast-check';
import * as v from 'valibot';
import { CampaignPage, campaignPageOf } from '#contract/campaigns.ts';
import { type CampaignsPage, readCampaigns } from '#src/domain/campaigns/campaigns.ts';

/** A page of campaigns, read through the contract like the API's answers. */
export const readPage = (envelope: object, number = 1): CampaignsPage =>
  readCampaigns(v.parse(CampaignPage, campaignPageOf({ ...envelope })), number);

/** A campaign with two clients of its own, and one that each campaign has. */
export const campaignOf = (id: number) => ({
  id,
  dateDiffusion: `2024-${String(1 + (id % 12)).padStart(2, '0')}-12`,
  clientList: ['A', 'B', null].map((letter) => ({
    nom: letter ? `MARTIN ${letter}${id}` : 'DUPONT PHILLIPE',
    vehicule: { immatriculation: letter ? `${letter}${letter}${100 + id}ZZ` : 'ABC123' },
  })),
});

/** The documentation's answer (section 13), with a name for the key that is illegible there. */
export const sampleAnswer = {
  success: true,
  data: { id: 78612, articleCode: null, articleLibelle: null },
  campagneList: [
    {
      id: 1469,
      dateDiffusion: '2021-08-17',
      datePrediction: '2021-09-01',
      dateCreation: '2021-08-11',
      clientList: [
        {
          civilite: 'Mr',
          prenom: null,
          nom: 'DUPONT PHILLIPE',
          vehicule: { immatriculation: 'ABC123', marque: 'Renault', modele: 'MEGANE' },
          operation: { id: 5, label: 'Plaquettes de freins AVANT' },
          promotion: [{ id: 323, label: 'Communication informative' }],
          diffusion: { appel: true, sms: true, email: false, courrier: false },
        },
        {
          civilite: 'Mr',
          prenom: null,
          nom: 'LEFEBVRE CHRISTINE',
          vehicule: { immatriculation: 'DEF123', marque: 'Dacia', modele: 'SANDERO' },
          operation: { id: 8, label: 'Disques + Plaquettes ARRIERE' },
          promotion: [{ id: 327, label: 'Communication informative' }],
          diffusion: { sms: true, email: false, courrier: false },
        },
      ],
    },
    {
      id: 1465,
      dateDiffusion: '2021-07-13',
      datePrediction: '2021-08-01',
      dateCreation: '2021-07-06',
      clientList: [
        {
          civilite: 'Mr',
          prenom: null,
          nom: 'LEFEBVRE CHRISTINE',
          vehicule: { immatriculation: 'DEF123', marque: 'Dacia', modele: 'SANDERO' },
          operation: { id: 6, label: 'Filtre habitacle' },
          promotion: [],
          diffusion: { sms: false, email: false, courrier: false },
        },
      ],
    },
  ],
};

const rawClient = fc.record({
  nom: fc.constantFrom('DUPONT', 'Dupond Élise', 'LEFEBVRE', null, ''),
  prenom: fc.constantFrom('Anne', null),
  vehicule: fc.constantFrom(null, { immatriculation: 'AB-123-CD', marque: 'Renault' }, {}),
  operation: fc.constantFrom(null, { id: 5, label: 'Vidange' }, { id: 6, label: null }, {}),
  promotion: fc.constantFrom(
    [],
    [
      { id: 1, label: '-10%' },
      { id: 2, label: 'Offert' },
    ],
  ),
  diffusion: fc.dictionary(fc.constantFrom('sms', 'email', 'courrier', 'appel'), fc.boolean()),
});

const rawDate = fc.constantFrom('2021-08-17', '2021-07-13', '2020-02-29', '0000-00-00', null);

/** Pages as hostile members might send them: without names or dates, repeated, without clients. */
export const anyPage = fc
  .array(
    fc.record({
      id: fc.constantFrom(1, 2, 3, null),
      dateCreation: rawDate,
      dateDiffusion: rawDate,
      datePrediction: rawDate,
      clientList: fc.array(rawClient, { maxLength: 8 }),
    }),
    { maxLength: 5 },
  )
  .map((campagneList) => readPage({ campagneList }));
