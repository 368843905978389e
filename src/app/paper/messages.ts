import { defineMessages } from '#src/i18n/lang.ts';

export const paperMessages = defineMessages({
  en: { printed: (at: string) => `Printed on ${at}` },
  fr: { printed: (at: string) => `Imprimé le ${at}` },
});
