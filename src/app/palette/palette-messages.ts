import { defineMessages } from '#src/i18n/lang.ts';

export const paletteMessages = defineMessages({
  en: {
    title: 'Go to…',
    field: 'Plate, name, phone, e-mail, model, page or action',
    groups: {
      plate: 'Plate',
      found: 'Found',
      recent: 'Recently read',
      pages: 'Pages',
      actions: 'Actions',
      other: 'Otherwise',
    },
    open: (plate: string) => `Open ${plate}`,
    language: (name: string) => `Language: ${name}`,
    theme: (name: string) => `Theme: ${name}`,
    inUse: 'in use',
    none: 'Nothing by that name among what has been read.',
    found: (n: number) => (n === 1 ? '1 result' : `${n} results`),
    keys: { choose: 'choose', open: 'open', close: 'close' },
  },
  fr: {
    title: 'Aller à…',
    field: 'Plaque, nom, téléphone, e-mail, modèle, page ou action',
    groups: {
      plate: 'Plaque',
      found: 'Trouvés',
      recent: 'Lus récemment',
      pages: 'Pages',
      actions: 'Actions',
      other: 'Sinon',
    },
    open: (plate: string) => `Ouvrir ${plate}`,
    language: (name: string) => `Langue\u00a0: ${name}`,
    theme: (name: string) => `Thème\u00a0: ${name}`,
    inUse: 'en cours',
    none: 'Rien de tel parmi ce qui a été lu.',
    found: (n: number) => (n <= 1 ? `${n} résultat` : `${n} résultats`),
    keys: { choose: 'choisir', open: 'ouvrir', close: 'fermer' },
  },
});
