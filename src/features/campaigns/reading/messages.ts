import { defineMessages } from '#src/i18n/lang.ts';

interface LineMessages {
  inPeriod: (campaigns: string) => string;
  undated: (campaigns: string) => string;
  readAt: (campaigns: string, time: string) => string;
  readBefore: (campaigns: string, pages: string) => string;
  stopped: string;
  partly: (isOne: boolean) => string;
}

export const lineMessages = defineMessages<LineMessages>({
  en: {
    inPeriod: (campaigns) => `${campaigns} in the period`,
    undated: (campaigns) => `${campaigns} without a date: in no period.`,
    readAt: (campaigns, time) => `${campaigns}, all pages read at ${time}`,
    readBefore: (campaigns, pages) => `${campaigns} read before · reading again: ${pages}`,
    stopped: 'stopped',
    partly: (isOne) => `What is counted below is without ${isOne ? 'it' : 'them'}.`,
  },
  fr: {
    inPeriod: (campaigns) => `${campaigns} dans la période`,
    undated: (campaigns) => `${campaigns} sans date\u00a0: dans aucune période.`,
    readAt: (campaigns, time) => `${campaigns}, toutes les pages lues à ${time}`,
    readBefore: (campaigns, pages) => `${campaigns} d’avant · nouvelle lecture\u00a0: ${pages}`,
    stopped: 'lecture arrêtée',
    partly: (isOne) => `Ce qui est compté ci-dessous l’est sans ${isOne ? 'elle' : 'elles'}.`,
  },
});

interface VehiclesMessages {
  vehicle: string;
  vehicles: string;
  noPlates: string;
  toRead: (vehicles: string) => string;
  read: (read: string, vehicles: string) => string;
  allRead: (vehicles: string) => string;
  stop: string;
  resume: string;
  again: string;
  status: Record<'signed-out' | 'offline' | 'stopped' | 'gave-up', string>;
  bar: string;
  failed: (vehicles: string, isOne: boolean) => string;
  retry: (isOne: boolean) => string;
}

/** How the reading of some clients' vehicles stands. */
export const vehiclesMessages = defineMessages<VehiclesMessages>({
  en: {
    vehicle: 'vehicle',
    vehicles: 'vehicles',
    noPlates: 'None of these customers has a plate: there is no vehicle to read.',
    toRead: (vehicles) => `${vehicles} to read, four at a time`,
    read: (read, vehicles) => `${read} of ${vehicles} read`,
    allRead: (vehicles) => `${vehicles} read`,
    stop: 'Stop',
    resume: 'Continue',
    again: 'Refresh the vehicles',
    status: {
      'signed-out': 'resumes once you sign in again',
      offline: 'resumes once you are back online',
      stopped: 'stopped',
      'gave-up': 'stopped, as too many failed in a row',
    },
    bar: 'Vehicles read',
    failed: (vehicles) => `${vehicles} could not be read.`,
    retry: (isOne) => (isOne ? 'Retry this vehicle' : 'Retry these vehicles'),
  },
  fr: {
    vehicle: 'véhicule',
    vehicles: 'véhicules',
    noPlates: 'Aucun de ces clients n’a de plaque\u00a0: il n’y a pas de véhicule à lire.',
    toRead: (vehicles) => `${vehicles} à lire, quatre à la fois`,
    read: (read, vehicles) => `${read} sur ${vehicles} lus`,
    allRead: (vehicles) => `Lecture faite\u00a0: ${vehicles}`,
    stop: 'Arrêter',
    resume: 'Continuer',
    again: 'Actualiser les véhicules',
    status: {
      'signed-out': 'reprend quand vous serez de nouveau connecté',
      offline: 'reprend quand la connexion sera revenue',
      stopped: 'lecture arrêtée',
      'gave-up': 'lecture arrêtée, car trop d’échecs se suivent',
    },
    bar: 'Véhicules lus',
    failed: (vehicles, isOne) =>
      `${vehicles} ${isOne ? 'n’a pas pu être lu' : 'n’ont pas pu être lus'}.`,
    retry: (isOne) => (isOne ? 'Réessayer ce véhicule' : 'Réessayer ces véhicules'),
  },
});

/** Over all campaigns of the period. */
export const allMessages = defineMessages({
  en: {
    all: 'All campaigns',
    ofPeriod: 'Campaigns of the period',
    noneYet: 'No campaign has been read yet.',
    noneInPeriod: 'No campaign was sent in this period.',
    noneInPeriodYet: 'No campaign of this period among those read so far.',
    notWhole: 'Not all campaigns have been read yet.',
    missing: (id: string) => `Campaign no.\u00a0${id} is not among this member’s campaigns.`,
    missingYet: (id: string) => `Campaign no.\u00a0${id} has not been read yet.`,
    fromName: 'from',
    toName: 'to',
    partialName: 'partial',
  },
  fr: {
    all: 'Toutes les campagnes',
    ofPeriod: 'Campagnes de la période',
    noneYet: 'Aucune campagne n’est encore lue.',
    noneInPeriod: 'Aucune campagne n’a été diffusée dans cette période.',
    noneInPeriodYet: 'Aucune campagne de cette période parmi celles déjà lues.',
    notWhole: 'Toutes les campagnes ne sont pas encore lues.',
    missing: (id: string) => `La campagne n°\u00a0${id} n’est pas parmi celles de cet adhérent.`,
    missingYet: (id: string) => `La campagne n°\u00a0${id} n’est pas encore lue.`,
    fromName: 'du',
    toName: 'au',
    partialName: 'partiel',
  },
});
