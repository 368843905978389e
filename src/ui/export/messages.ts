import { defineMessages } from '#src/i18n/lang.ts';

export const exportMessages = defineMessages({
  en: {
    export: 'Export',
    failed: {
      defect: (format: string) =>
        `A fault in this page kept the ${format} file from being made. Try again; if it lasts, reload the page.`,
      codeGone: (format: string) =>
        `What makes the ${format} file could not be loaded. A new version may be online, or the connection may be down: reload the page.`,
    },
  },
  fr: {
    export: 'Exporter',
    failed: {
      defect: (format: string) =>
        `Un défaut de cette page a empêché de préparer le fichier ${format}. Réessayez\u00a0; si cela dure, rechargez la page.`,
      codeGone: (format: string) =>
        `Ce qui prépare le fichier ${format} n’a pas pu être chargé. Une nouvelle version est peut-être en ligne, ou la connexion est coupée\u00a0: rechargez la page.`,
    },
  },
});
