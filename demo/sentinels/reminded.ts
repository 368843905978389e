import type { Lang } from '#contract/services.ts';
import { sampleSections } from '#demo/sample/sections.ts';
import { operationLabel } from '#server/embedded/campaigns/operations.ts';
import type { CannedSections } from './empty.ts';

const channels = { sms: [39, 'SMS'], email: [40, 'E-mail'], post: [41, 'Courrier'] } as const;

const reminder = (
  campaignId: number,
  [campaignlabel, campaignDiffusionDate]: [string, string],
  by: (keyof typeof channels)[],
  operationId: number,
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
  operationId,
  clientDmsId: '5678',
});

const AIR_FILTER = 4;
const CABIN_FILTER = 6;
const PADS = 5;
const PLUGS = 2;

const reminders = [
  // Air filter, 114 days later: more than the usual 90.
  reminder(430, ['Novembre 2015', '2015-11-01 09:00:00'], ['sms'], AIR_FILTER),
  // An invoice 33 days later, but for other jobs.
  reminder(450, ['Février 2018', '2018-02-01 09:00:00'], ['post'], CABIN_FILTER),
  // Pads, 51 days later.
  reminder(461, ['Décembre 2019', '2019-12-10 09:30:00'], ['sms', 'email'], PADS),
  // Useless, since the pads are a month old, and it repeats the one of December.
  reminder(462, ['Mars 2020', '2020-03-02 09:30:00'], ['sms'], PADS),
  // Nothing ever came of it.
  reminder(470, ['Janvier 2021', '2021-01-11 09:30:00'], ['email'], PLUGS),
];

/** ABC123's history, with one reminder for each possible outcome. */
export const remindedSections = (lang: Lang): CannedSections => ({
  ...sampleSections(lang),
  vehiculeRelanceList: reminders.map(({ operationId, ...sent }) => ({
    ...sent,
    operationList: [
      {
        operationId,
        operationLabel: operationLabel(operationId, lang),
        messageDescription: '-10%',
      },
    ],
  })),
});
