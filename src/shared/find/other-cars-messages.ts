import { defineMessages } from '#src/i18n/lang.ts';

export const otherCarsMessages = defineMessages({
  en: {
    title: 'Other cars of this customer',
    none: (vehicles: string) => `None among ${vehicles} in this session.`,
    vehicle: 'other vehicle read',
    vehicles: 'other vehicles read',
    unknownCar: 'make and model unknown',
    by: (marks: string) => `same ${marks}`,
    marks: { phone: 'phone', email: 'email', name: 'name', address: 'address' },
    doubtful: 'To be asked: perhaps the same customer',
    doubtfulWhy:
      'A name alone may be somebody else’s, and a number under another name a relative’s or a company’s.',
    campaigns: 'In the campaigns',
    campaignsWhy: 'Campaigns hold only names, so ask the customer about a car found there.',
  },
  fr: {
    title: 'Autres voitures de ce client',
    none: (vehicles: string) => `Aucune parmi ${vehicles} dans cette session.`,
    vehicle: 'autre véhicule lu',
    vehicles: 'autres véhicules lus',
    unknownCar: 'marque et modèle inconnus',
    by: (marks: string) => `en commun\u00a0: ${marks}`,
    marks: { phone: 'téléphone', email: 'e-mail', name: 'nom', address: 'adresse' },
    doubtful: 'À demander\u00a0: peut-être le même client',
    doubtfulWhy:
      'Un nom seul peut être celui d’un autre, et un numéro sous un autre nom celui d’un proche ou d’une société.',
    campaigns: 'Dans les campagnes',
    campaignsWhy:
      'Les campagnes ne donnent que des noms\u00a0: une voiture trouvée là reste à confirmer avec le client.',
  },
});
