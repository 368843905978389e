import { defineMessages } from '#src/i18n/lang.ts';

export const paletteMessages = defineMessages({
  en: {
    title: 'Go to…',
    field: 'Plate, name, phone, e-mail, model, page or action',
    groups: { plate: 'Plate', recent: 'Recently read', pages: 'Pages', actions: 'Actions' },
    open: (plate: string) => `Open ${plate}`,
    language: (name: string) => `Language: ${name}`,
    theme: (name: string) => `Theme: ${name}`,
    inUse: 'in use',
    none: 'Nothing by that name. Type a plate to open its vehicle.',
    found: (n: number) => (n === 1 ? '1 result' : `${n} results`),
    keys: { choose: 'choose', open: 'open', close: 'close' },
  },
  fr: {
    title: 'Aller à…',
    field: 'Plaque, nom, téléphone, e-mail, modèle, page ou action',
    groups: { plate: 'Plaque', recent: 'Lus récemment', pages: 'Pages', actions: 'Actions' },
    open: (plate: string) => `Ouvrir ${plate}`,
    language: (name: string) => `Langue\u00a0: ${name}`,
    theme: (name: string) => `Thème\u00a0: ${name}`,
    inUse: 'en cours',
    none: 'Rien de ce nom. Saisissez une plaque pour ouvrir son véhicule.',
    found: (n: number) => (n <= 1 ? `${n} résultat` : `${n} résultats`),
    keys: { choose: 'choisir', open: 'ouvrir', close: 'fermer' },
  },
});
