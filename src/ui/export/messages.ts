import { defineMessages } from '#src/i18n/lang.ts';

export const exportMessages = defineMessages({
  en: {
    export: 'Export',
    failed: (format: string) =>
      `The ${format} file could not be made. Check the connection, then try again.`,
  },
  fr: {
    export: 'Exporter',
    failed: (format: string) =>
      `Le fichier ${format} n’a pas pu être préparé. Vérifiez la connexion, puis réessayez.`,
  },
});
