import { defineMessages } from '#src/i18n/lang.ts';

/** Why a mileage is not relied upon. */
export const readingDoubtMessages = defineMessages({
  en: {
    backwards: (km: string, date: string) => `lower than ${km} on ${date}`,
    tooHigh: (km: string, date: string) => `too high beside ${km} on ${date}`,
    repeated: (date: string) => `the very figure of ${date}`,
    future: 'read in the future',
    beforePlates: 'dated before there were number plates',
  },
  fr: {
    backwards: (km: string, date: string) => `inférieur à ${km} le ${date}`,
    tooHigh: (km: string, date: string) => `trop élevé à côté de ${km} le ${date}`,
    repeated: (date: string) => `le chiffre même du ${date}`,
    future: 'relevé dans le futur',
    beforePlates: 'daté d’avant les plaques d’immatriculation',
  },
});
