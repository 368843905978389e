import { defineMessages } from '#src/i18n/lang.ts';

export const filterMessages = defineMessages({
  en: {
    filter: 'Filter the invoices',
    job: 'Operation',
    allJobs: 'All operations',
    member: 'Member',
    allMembers: 'All members',
    text: 'Text',
    textHint: 'number, part, brand…',
    clear: 'Clear the filter',
    invoice: 'invoice',
    invoices: 'invoices',
    outOf: (found: string, all: string) => `${found} of ${all}`,
    repeats: (n: number) => `${n} repeated, in no total`,
    absurd: (n: number) => (n === 1 ? '1 doubtful amount' : `${n} doubtful amounts`),
    noneFound: 'No invoice matches the filter.',
  },
  fr: {
    filter: 'Filtrer les factures',
    job: 'Opération',
    allJobs: 'Toutes les opérations',
    member: 'Adhérent',
    allMembers: 'Tous les adhérents',
    text: 'Texte',
    textHint: 'numéro, pièce, marque…',
    clear: 'Effacer le filtre',
    invoice: 'facture',
    invoices: 'factures',
    outOf: (found: string, all: string) => `${found} sur ${all}`,
    absurd: (n: number) => (n === 1 ? 'dont 1 montant douteux' : `dont ${n} montants douteux`),
    repeats: (n: number) =>
      n === 1 ? '1 répétée, hors des totaux' : `${n} répétées, hors des totaux`,
    noneFound: 'Aucune facture ne correspond au filtre.',
  },
});
