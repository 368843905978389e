import { defineMessages } from '#src/i18n/lang.ts';

export const laterMessages = defineMessages({
  en: { newVersion: 'A new version is ready.', reload: 'Reload' },
  fr: { newVersion: 'Une nouvelle version est prête.', reload: 'Recharger' },
});
