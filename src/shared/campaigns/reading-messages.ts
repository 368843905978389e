import { defineMessages } from '#src/i18n/lang.ts';

interface ReadingMessages {
  campaign: string;
  campaigns: string;
  page: string;
  pages: string;
  bar: string;
  stop: string;
  resume: string;
  again: string;
  repeating: string;
  waiting: string;
  keepsMoving: string;
  missing: (campaigns: string, isOne: boolean) => string;
  failed: (pages: string, isOne: boolean) => string;
  retry: (isOne: boolean) => string;
}

/** How the reading of a member's campaigns stands, wherever that is said. */
export const readingMessages = defineMessages<ReadingMessages>({
  en: {
    campaign: 'campaign',
    campaigns: 'campaigns',
    page: 'page',
    pages: 'pages',
    bar: 'Pages of campaigns read',
    stop: 'Stop',
    resume: 'Continue reading',
    again: 'Refresh',
    repeating: 'reading once more, because the pages may have moved',
    waiting: 'reading resumes once you sign in again',
    keepsMoving:
      'The campaigns kept changing while they were read: some of what was sent meanwhile may be missing.',
    missing: (campaigns, isOne) =>
      `${campaigns} counted by the network ${isOne ? 'is' : 'are'} on no page.`,
    failed: (pages, isOne) =>
      isOne ? `Page ${pages} could not be read.` : `Pages ${pages} could not be read.`,
    retry: (isOne) => (isOne ? 'Retry this page' : 'Retry these pages'),
  },
  fr: {
    campaign: 'campagne',
    campaigns: 'campagnes',
    page: 'page',
    pages: 'pages',
    bar: 'Pages de campagnes lues',
    stop: 'Arrêter',
    resume: 'Continuer la lecture',
    again: 'Actualiser',
    repeating: 'nouvelle lecture, car les pages ont pu bouger',
    waiting: 'la lecture reprend quand vous serez de nouveau connecté',
    keepsMoving:
      'Les campagnes changeaient pendant leur lecture\u00a0: ce qui a été envoyé entre-temps peut manquer.',
    missing: (campaigns, isOne) =>
      isOne
        ? `${campaigns} de plus est comptée par le réseau, mais n’est sur aucune page.`
        : `${campaigns} de plus sont comptées par le réseau, mais ne sont sur aucune page.`,
    failed: (pages, isOne) =>
      isOne
        ? `La page ${pages} n’a pas pu être lue.`
        : `Les pages ${pages} n’ont pas pu être lues.`,
    retry: (isOne) => (isOne ? 'Réessayer cette page' : 'Réessayer ces pages'),
  },
});
