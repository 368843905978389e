import { defineMessages } from '#src/i18n/lang.ts';

export const garageMessages = defineMessages({
  en: {
    title: 'Your garage',
    name: 'Garage’s name',
    phone: 'Garage’s phone',
    address: 'Garage’s address',
    hint: 'The API gives no phone and no address of a garage. What you type here stays in this browser.',
  },
  fr: {
    title: 'Votre garage',
    name: 'Nom du garage',
    phone: 'Téléphone du garage',
    address: 'Adresse du garage',
    hint: 'L’API ne donne ni téléphone ni adresse de garage. Ce que vous tapez ici reste dans ce navigateur.',
  },
});
