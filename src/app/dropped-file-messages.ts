import { defineMessages } from '#src/i18n/lang.ts';

export const droppedFileMessages = defineMessages({
  en: {
    ready: (name: string) => `“${name}” can be imported.`,
    readyBody: 'Nothing is sent before you say so, and this page stays as it is until then.',
    open: 'Open it in the import',
    leave: 'Leave it',
    notZip: (name: string) => `“${name}” is not a ZIP.`,
    notZipBody: 'Only a ZIP with the customers and invoices of a member can be imported.',
    busy: 'A file is being sent.',
    busyBody: 'Drop this one again once that one has arrived.',
  },
  fr: {
    ready: (name: string) => `«\u00a0${name}\u00a0» peut être importé.`,
    readyBody: 'Rien n’est envoyé sans votre accord, et cette page reste telle quelle jusque-là.',
    open: 'L’ouvrir dans l’import',
    leave: 'Le laisser',
    notZip: (name: string) => `«\u00a0${name}\u00a0» n’est pas un ZIP.`,
    notZipBody: 'Seul un ZIP avec les clients et les factures d’un adhérent peut être importé.',
    busy: 'Un fichier est en cours d’envoi.',
    busyBody: 'Déposez celui-ci à nouveau quand l’autre sera arrivé.',
  },
});
