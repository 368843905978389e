import { defineMessages } from '#src/i18n/lang.ts';

/**
 * Separate from the shell's messages, which load with the shell; these are part of the first code
 * that arrives.
 */
export const routeErrorMessages = defineMessages({
  en: {
    defect: {
      title: 'A fault in this page keeps it from showing',
      body: 'The other pages still work. Reload this one; if it lasts, report it.',
    },
    codeGone: {
      title: 'A part of the page could not be loaded',
      body: 'A new version may be online, or the connection may be down: reload the page.',
    },
    reload: 'Reload the page',
  },
  fr: {
    defect: {
      title: 'Un défaut de cette page l’empêche de s’afficher',
      body: 'Les autres pages fonctionnent toujours. Rechargez celle-ci\u00a0; si cela dure, signalez-le.',
    },
    codeGone: {
      title: 'Une partie de la page n’a pas pu être chargée',
      body: 'Une nouvelle version est peut-être en ligne, ou la connexion est coupée\u00a0: rechargez la page.',
    },
    reload: 'Recharger la page',
  },
});
