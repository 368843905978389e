import { defineMessages } from '#src/i18n/lang.ts';

export const allMessages = defineMessages({
  en: {
    all: 'All campaigns',
    ofPeriod: 'Campaigns of the period',
    noneYet: 'No campaign has been read yet.',
    noneInPeriod: 'No campaign was sent in this period.',
    noneInPeriodYet: 'No campaign of this period among those read so far.',
    notWhole: 'Not all campaigns have been read yet.',
    missing: (id: string) => `Campaign no.\u00a0${id} is not among this member’s campaigns.`,
    missingYet: (id: string) => `Campaign no.\u00a0${id} has not been read yet.`,
    fromName: 'from',
    toName: 'to',
    partialName: 'partial',
  },
  fr: {
    all: 'Toutes les campagnes',
    ofPeriod: 'Campagnes de la période',
    noneYet: 'Aucune campagne n’est encore lue.',
    noneInPeriod: 'Aucune campagne n’a été diffusée dans cette période.',
    noneInPeriodYet: 'Aucune campagne de cette période parmi celles déjà lues.',
    notWhole: 'Toutes les campagnes ne sont pas encore lues.',
    missing: (id: string) => `La campagne n°\u00a0${id} n’est pas parmi celles de cet adhérent.`,
    missingYet: (id: string) => `La campagne n°\u00a0${id} n’est pas encore lue.`,
    fromName: 'du',
    toName: 'au',
    partialName: 'partiel',
  },
});
