import { defineMessages } from '#src/i18n/lang.ts';

/** Apart from the shell's, which come with it: these belong to the first code that arrives. */
export const routeErrorMessages = defineMessages({
  en: {
    title: 'This page has failed',
    body: 'Something unexpected happened while showing it. The other pages still work.',
    reload: 'Reload the page',
  },
  fr: {
    title: 'Cette page a rencontré une erreur',
    body: 'Un imprévu est survenu à l’affichage. Les autres pages fonctionnent toujours.',
    reload: 'Recharger la page',
  },
});
