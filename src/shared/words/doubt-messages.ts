import { defineMessages } from '#src/i18n/lang.ts';

/** What is in doubt about the data. It comes after what there is to offer, and so do its words. */
export const doubtMessages = defineMessages({
  en: {
    fromForecastDate: 'from the network’s forecast',
    severalOwners: (n: number) => `Check who you are speaking to: ${n} owners on file`,
    lastSeen: (date: string) => `last seen on ${date}`,
    accordingTo: (members: string) => `according to ${members}`,
    unnamedOwner: 'no name',
    fromClients: 'from the network’s records and the members’ files',
    identity: (fields: string) => `Check which car it is: the sources disagree (${fields})`,
    fields: {
      brand: 'make',
      model: 'model',
      version: 'version',
      energy: 'energy',
      vin: 'VIN',
      releaseDate: 'first registration',
    },
    fromSources: 'from the sources listed',
    othersSay: (n: number) =>
      n === 1 ? '1\u00a0other member says otherwise' : `${n}\u00a0other members say otherwise`,
    readings: (n: number) =>
      n === 1
        ? 'Read the odometer: one reading is in doubt'
        : `Read the odometer: ${n} readings are in doubt`,
    reading: (km: string, date: string) => `${km} on ${date}`,
    counter: 'Read the odometer: counter replaced or reset?',
    counterMiles: 'Read the odometer: miles on one side, kilometres on the other?',
    oldCounter: 'last reading before',
    newCounter: 'first reading after',
    fromNewCounter: (n: number) => `from ${n} later readings that agree after a drop`,
    fromUnits: 'from readings that differ as miles and kilometres do',
    fromReadings: 'from the readings on invoices and visits',
    estimates: {
      'below-reading': (km: string) =>
        `Read the odometer: the network’s estimate of today, ${km}, is too low`,
      'beyond-any-car': (km: string) =>
        `Read the odometer: the network’s estimate of today, ${km}, is impossible`,
      'beyond-most-cars': (km: string) =>
        `Read the odometer: the estimate of today, ${km}, is surprising`,
      'other-counter': (km: string) =>
        `Read the odometer: the estimate of today, ${km}, may be of a counter that was replaced or reset`,
    },
    estimateBases: {
      'beyond-any-car': 'no car has ever gone that far',
      'beyond-most-cars': 'few cars go beyond a million kilometres',
      'other-counter': 'from lower, newer readings of other members that agree',
    },
    fromReading: (km: string, date: string) => `from the reading of ${km} on ${date}`,
    inspectionDates: 'Check when the technical inspection is due: the sources disagree',
    inspectionDate: 'Check when the technical inspection is due: a date given for it is unlikely',
    outdated: (job: string) => `Don’t offer “${job}” again: done since the forecast`,
    outdatedMany: (n: number) => `Don’t offer ${n} operations again: done since the forecasts`,
    doneOn: (date: string) => `done on ${date}`,
    fromHistory: 'from invoices and operations, same operation number',
    implausible: (job: string) => `Don’t quote a date for “${job}”: the forecast is unlikely`,
    implausibleMany: (n: number) => `Don’t quote ${n} forecast dates: they are unlikely`,
    fromIntervals: 'from the last time and the usual interval',
    visitWithoutInvoice: (date: string) =>
      `Ask where the car was seen on ${date}: no invoice of that day`,
    fromLastVisit: (date: string) =>
      `from the network’s last visit; the last invoice is dated ${date}`,
    copied: (n: number) =>
      n === 1
        ? 'Read the odometer: one reading copies an earlier one'
        : `Read the odometer: ${n} readings copy an earlier one`,
    repeatedInvoices: (n: number) =>
      n === 1
        ? 'Count one invoice once: it came several times'
        : `Count ${n} invoices once: they came several times`,
    invoiceNumber: (id: string) => `invoice no.\u00a0${id}`,
    amountsDiffer: 'amounts differ',
    fromSameInvoice: 'from the same number, date and member',
  },
  fr: {
    fromForecastDate: 'd’après la prévision du réseau',
    severalOwners: (n: number) => `Vérifier à qui l’on parle\u00a0: ${n} propriétaires au dossier`,
    lastSeen: (date: string) => `vu le ${date}`,
    accordingTo: (members: string) => `selon ${members}`,
    unnamedOwner: 'sans nom',
    fromClients: 'd’après les fiches du réseau et les fichiers des adhérents',
    identity: (fields: string) => `Vérifier le véhicule\u00a0: les sources divergent (${fields})`,
    fields: {
      brand: 'marque',
      model: 'modèle',
      version: 'version',
      energy: 'énergie',
      vin: 'VIN',
      releaseDate: 'mise en circulation',
    },
    fromSources: 'd’après les sources nommées',
    othersSay: (n: number) =>
      n === 1
        ? '1\u00a0autre adhérent dit autre chose'
        : `${n}\u00a0autres adhérents disent autre chose`,
    readings: (n: number) =>
      n === 1
        ? 'Relever le compteur\u00a0: un relevé est douteux'
        : `Relever le compteur\u00a0: ${n} relevés sont douteux`,
    reading: (km: string, date: string) => `${km} le ${date}`,
    counter: 'Relever le compteur\u00a0: remplacé ou remis à zéro\u00a0?',
    counterMiles:
      'Relever le compteur\u00a0: des miles d’un côté, des kilomètres de l’autre\u00a0?',
    oldCounter: 'dernier relevé avant',
    newCounter: 'premier relevé après',
    fromNewCounter: (n: number) =>
      `d’après ${n} relevés postérieurs qui concordent après une baisse`,
    fromUnits: 'd’après des relevés qui diffèrent comme des miles et des kilomètres',
    fromReadings: 'd’après les relevés des factures et des visites',
    estimates: {
      'below-reading': (km: string) =>
        `Relever le compteur\u00a0: l’estimation du réseau pour aujourd’hui, ${km}, est trop basse`,
      'beyond-any-car': (km: string) =>
        `Relever le compteur\u00a0: l’estimation du réseau pour aujourd’hui, ${km}, est impossible`,
      'beyond-most-cars': (km: string) =>
        `Relever le compteur\u00a0: l’estimation pour aujourd’hui, ${km}, étonne`,
      'other-counter': (km: string) =>
        `Relever le compteur\u00a0: l’estimation pour aujourd’hui, ${km}, est peut-être d’un compteur remplacé ou remis à zéro`,
    },
    estimateBases: {
      'beyond-any-car': 'aucune voiture n’a tant roulé',
      'beyond-most-cars': 'peu de voitures dépassent le million de kilomètres',
      'other-counter':
        'd’après des relevés plus récents et plus bas d’autres adhérents, qui concordent',
    },
    fromReading: (km: string, date: string) => `d’après le relevé de ${km} le ${date}`,
    inspectionDates: 'Vérifier l’échéance du contrôle technique\u00a0: les sources divergent',
    inspectionDate:
      'Vérifier l’échéance du contrôle technique\u00a0: une date donnée n’est pas plausible',
    outdated: (job: string) =>
      `Ne pas reproposer «\u00a0${job}\u00a0»\u00a0: fait depuis la prévision`,
    outdatedMany: (n: number) =>
      `Ne pas reproposer ${n} opérations\u00a0: faites depuis les prévisions`,
    doneOn: (date: string) => `fait le ${date}`,
    fromHistory: 'd’après les factures et les opérations, même numéro d’opération',
    implausible: (job: string) =>
      `Ne pas annoncer de date pour «\u00a0${job}\u00a0»\u00a0: la prévision est peu plausible`,
    implausibleMany: (n: number) =>
      `Ne pas annoncer ${n} dates prévues\u00a0: elles sont peu plausibles`,
    fromIntervals: 'd’après la dernière fois et la périodicité usuelle',
    visitWithoutInvoice: (date: string) =>
      `Demander où la voiture est passée le ${date}\u00a0: aucune facture de ce jour`,
    fromLastVisit: (date: string) =>
      `d’après la dernière visite selon le réseau\u00a0; la dernière facture est du ${date}`,
    copied: (n: number) =>
      n === 1
        ? 'Relever le compteur\u00a0: un relevé en recopie un plus ancien'
        : `Relever le compteur\u00a0: ${n} relevés en recopient un plus ancien`,
    repeatedInvoices: (n: number) =>
      n === 1
        ? 'Ne compter qu’une fois une facture qui figure plusieurs fois'
        : `Ne compter qu’une fois ${n} factures qui figurent plusieurs fois`,
    invoiceNumber: (id: string) => `facture n°\u00a0${id}`,
    amountsDiffer: 'montants différents',
    fromSameInvoice: 'd’après le même numéro, la même date et le même adhérent',
  },
});
