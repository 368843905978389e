import { defineMessages } from '#src/i18n/lang.ts';

export const memberMessages = defineMessages({
  en: {
    code: 'Member code',
    missing: 'Enter the member’s code.',
    open: 'See the campaigns',
    add: 'Add to the comparison',
    alsoSeen: 'Also seen:',
    more: (count: string) => `and ${count} more`,
    compare: 'Compare the members',
    unknown: 'No member has this code.',
  },
  fr: {
    code: 'Code adhérent',
    missing: 'Saisissez le code de l’adhérent.',
    open: 'Voir les campagnes',
    add: 'Ajouter à la comparaison',
    alsoSeen: 'Déjà vus\u00a0:',
    more: (count: string) => `et ${count} de plus`,
    compare: 'Comparer les adhérents',
    unknown: 'Aucun adhérent n’a ce code.',
  },
});
