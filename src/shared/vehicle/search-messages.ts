import { defineMessages } from '#src/i18n/lang.ts';

export const searchMessages = defineMessages({
  en: {
    title: 'Search for a vehicle',
    plate: 'Licence plate',
    submit: 'Search',
    siv: 'Current format (SIV)',
    fni: 'Old format (FNI)',
    provisional: 'Provisional plate',
    other: 'Unusual format: we can search for it all the same.',
    empty: 'Type a licence plate to search for.',
    reading: 'Reads as',
    didYouMean: 'Or do you mean',
    hint: 'AB-123-CD, 1234 AB 75, with or without dashes or spaces.',
    recent: 'Recently seen in this session',
    noOwner: 'owner unknown',
  },
  fr: {
    title: 'Chercher un véhicule',
    plate: 'Immatriculation',
    submit: 'Rechercher',
    siv: 'Format actuel (SIV)',
    fni: 'Ancien format (FNI)',
    provisional: 'Plaque provisoire',
    other: 'Format inhabituel\u00a0: la recherche reste possible.',
    empty: 'Saisissez l’immatriculation à chercher.',
    reading: 'Lue comme',
    didYouMean: 'Ou bien',
    hint: 'AB-123-CD, 1234 AB 75, avec ou sans tirets ni espaces.',
    recent: 'Vus récemment dans cette session',
    noOwner: 'propriétaire inconnu',
  },
});
