import { sampleSections } from '#demo/sample/sections.ts';
import type { CannedSections } from './empty.ts';

const channels = { sms: [39, 'SMS'], email: [40, 'E-mail'], post: [41, 'Courrier'] } as const;

const reminder = (
  campaignId: number,
  [campaignlabel, campaignDiffusionDate]: [string, string],
  by: (keyof typeof channels)[],
  [operationId, operationLabel]: [number, string],
) => ({
  campaignId,
  campaignlabel,
  campaignType: 'predictive',
  memberId: 57525,
  memberPoSCode: '920150',
  memberTradeName: 'H2N AUTOMOBILE',
  campaignDiffusionDate,
  diffusionList: by.map((channel) => {
    const [diffusionId, diffusionLabel] = channels[channel];
    return { diffusionId, diffusionLabel };
  }),
  operationList: [{ operationId, operationLabel, messageDescription: '-10%' }],
  clientDmsId: '5678',
});

const pads: [number, string] = [5, 'Plaquettes de freins AVANT'];

/** ABC123's history, with one reminder for each possible outcome. */
export const remindedSections: CannedSections = {
  ...sampleSections('fr'),
  vehiculeRelanceList: [
    // Air filter, 114 days later: more than the usual 90.
    reminder(430, ['Novembre 2015', '2015-11-01 09:00:00'], ['sms'], [4, 'Filtre à air']),
    // An invoice 33 days later, but for other jobs.
    reminder(450, ['Février 2018', '2018-02-01 09:00:00'], ['post'], [6, 'Filtre habitacle']),
    // Pads, 51 days later.
    reminder(461, ['Décembre 2019', '2019-12-10 09:30:00'], ['sms', 'email'], pads),
    // Useless, since the pads are a month old, and it repeats the one of December.
    reminder(462, ['Mars 2020', '2020-03-02 09:30:00'], ['sms'], pads),
    // Nothing ever came of it.
    reminder(470, ['Janvier 2021', '2021-01-11 09:30:00'], ['email'], [2, 'Bougies']),
  ],
};
