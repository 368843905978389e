import { defineMessages } from '#src/i18n/lang.ts';

export const detailMessages = defineMessages({
  en: {
    dmsId: 'DMS number',
    member: 'Done at',
    code: (code: string) => `code ${code}`,
    mileage: 'Mileage',
    amount: 'Amount',
    taxUnknown: 'tax not stated',
    duplicateOf: 'Same number, date and member as another: it is counted in no total.',
    seeKept: 'See the one that is counted',
    unreadable: (n: number) =>
      n === 1
        ? '1 line could not be read and is left out.'
        : `${n} lines could not be read and are left out.`,
    noLines: 'This invoice came without any line.',
    linesOf: (invoice: string) => `Lines of the invoice ${invoice}`,
    job: 'Operation',
    written: 'As written',
    part: 'Part',
    brand: 'Brand',
    reference: 'Reference',
    quantity: 'Quantity',
    unlabelled: (id: string) => `Operation ${id}`,
    unrecognised: 'not recognised',
    recognisedFrom: (source: string) => `recognised from “${source}”`,
  },
  fr: {
    dmsId: 'Numéro DMS',
    member: 'Faite chez',
    code: (code: string) => `code ${code}`,
    mileage: 'Kilométrage',
    amount: 'Montant',
    taxUnknown: 'taxes non précisées',
    duplicateOf:
      'Même numéro, même date et même adhérent qu’une autre\u00a0: elle n’est dans aucun total.',
    seeKept: 'Voir celle qui est comptée',
    unreadable: (n: number) =>
      n === 1
        ? '1 ligne illisible est laissée de côté.'
        : `${n} lignes illisibles sont laissées de côté.`,
    noLines: 'Cette facture est venue sans aucune ligne.',
    linesOf: (invoice: string) => `Lignes de la facture ${invoice}`,
    job: 'Opération',
    written: 'Libellé d’origine',
    part: 'Pièce',
    brand: 'Marque',
    reference: 'Référence',
    quantity: 'Quantité',
    unlabelled: (id: string) => `Opération ${id}`,
    unrecognised: 'non reconnue',
    recognisedFrom: (source: string) => `reconnue d’après «\u00a0${source}\u00a0»`,
  },
});
