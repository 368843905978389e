import { defineMessages } from '#src/i18n/lang.ts';

export const allMessages = defineMessages({
  en: {
    all: 'All campaigns',
    ofPeriod: 'Campaigns of the period',
    noneInPeriod: 'No campaign was sent in this period.',
    noneInPeriodYet: 'No campaign of this period among those read so far.',
    notWhole: 'Not all campaigns have been read yet.',
    fromName: 'from',
    toName: 'to',
    partialName: 'partial',
  },
  fr: {
    all: 'Toutes les campagnes',
    ofPeriod: 'Campagnes de la période',
    noneInPeriod: 'Aucune campagne n’a été diffusée dans cette période.',
    noneInPeriodYet: 'Aucune campagne de cette période parmi celles déjà lues.',
    notWhole: 'Toutes les campagnes ne sont pas encore lues.',
    fromName: 'du',
    toName: 'au',
    partialName: 'partiel',
  },
});
