import { defineMessages } from '#src/i18n/lang.ts';

export const copyMessages = defineMessages({
  en: {
    copy: (text: string) => `Copy ${text}`,
    copied: 'Copied',
    failed: 'The browser refuses to copy: select the text.',
  },
  fr: {
    copy: (text: string) => `Copier ${text}`,
    copied: 'Copié',
    failed: 'Le navigateur refuse de copier\u00a0: sélectionnez le texte.',
  },
});
