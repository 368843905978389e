import { defineMessages } from '#src/i18n/lang.ts';

export const fieldMessages = defineMessages({
  en: {
    label: 'Licence plate, name, phone, email, model',
    hint: 'AB-123-CD, 1234 AB 75, Dupont, 06 12 45 78 96, the Sandero…',
    notPlate: 'Not a plate: searched among what has been read.',
  },
  fr: {
    label: 'Immatriculation, nom, téléphone, e-mail, modèle',
    hint: 'AB-123-CD, 1234 AB 75, Dupont, 06 12 45 78 96, la Sandero…',
    notPlate: 'Pas une plaque\u00a0: cherché parmi ce qui a été lu.',
  },
});
