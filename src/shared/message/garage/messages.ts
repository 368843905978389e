import { defineMessages } from '#src/i18n/lang.ts';

export const garageMessages = defineMessages({
  en: {
    title: 'Your garage',
    name: 'Garage’s name',
    phone: 'Garage’s phone',
    address: 'Garage’s address',
    hint: 'The network gives neither the phone nor the address of a garage. What you type here stays in this browser.',
  },
  fr: {
    title: 'Votre garage',
    name: 'Nom du garage',
    phone: 'Téléphone du garage',
    address: 'Adresse du garage',
    hint: 'Le réseau ne donne ni téléphone ni adresse de garage. Ce que vous tapez ici reste dans ce navigateur.',
  },
});
