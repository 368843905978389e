import { defineMessages } from '#src/i18n/lang.ts';

export const paletteMessages = defineMessages({
  en: {
    title: 'Go to…',
    field: 'Plate, name, phone, email, model, page or action',
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
    enter: 'Enter',
    keys: { choose: 'choose', escape: 'Esc', close: 'close' },
    unsure: {
      several: 'opens nothing yet: several fit, choose one in the list',
      near: 'opens nothing yet: only similar spellings, choose in the list',
      without: 'opens nothing yet: not all of it fits, choose in the list',
      unread: 'opens nothing yet: not all is read, and others may fit, choose in the list',
      plate: 'opens nothing yet: this is no plate, choose it in the list to look it up as one',
    },
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
    enter: 'Entrée',
    keys: { choose: 'choisir', escape: 'Échap', close: 'fermer' },
    unsure: {
      several: 'n’ouvre rien encore\u00a0: plusieurs correspondent, choisissez dans la liste',
      near: 'n’ouvre rien encore\u00a0: seulement des orthographes proches, choisissez dans la liste',
      without: 'n’ouvre rien encore\u00a0: tout ne correspond pas, choisissez dans la liste',
      unread:
        'n’ouvre rien encore\u00a0: tout n’est pas lu, d’autres peuvent correspondre, choisissez dans la liste',
      plate:
        'n’ouvre rien encore\u00a0: ce n’est pas une plaque, choisissez dans la liste pour la chercher ainsi',
    },
  },
});
