import { defineMessages } from '#src/i18n/lang.ts';

/** Who says something about a vehicle. */
export const sourceMessages = defineMessages({
  en: {
    client: 'network’s customer record',
    information: 'network’s vehicle record',
    'client-file': 'member’s file',
    'invoice-line': 'invoice line as received',
    forecast: 'network’s forecast',
  },
  fr: {
    client: 'fiche client du réseau',
    information: 'fiche véhicule du réseau',
    'client-file': 'fichier d’adhérent',
    'invoice-line': 'ligne de facture reçue',
    forecast: 'prévision du réseau',
  },
});

export const memberMessages = defineMessages({
  en: { member: (code: string) => `member ${code}`, others: (n: number) => `${n} more` },
  fr: {
    member: (code: string) => `adhérent ${code}`,
    others: (n: number) => (n === 1 ? '1\u00a0autre' : `${n}\u00a0autres`),
  },
});

/** A date that somebody gives for the next inspection. */
export const givenDateMessages = defineMessages({
  en: {
    says: (source: string, date: string) => `${source}: ${date}`,
    doubts: { impossible: 'impossible', 'too-far': 'too far away' },
  },
  fr: {
    says: (source: string, date: string) => `${source}\u00a0: ${date}`,
    doubts: { impossible: 'impossible', 'too-far': 'trop lointaine' },
  },
});

/** When a job was last done, and what its invoice came to. */
export const lastTimeMessages = defineMessages({
  en: {
    done: (date: string) => `last done on ${date}`,
    doneAt: (date: string, km: string) => `last done on ${date} at ${km}`,
    invoice: (euros: string) => `whole invoice ${euros}`,
    noMileage: 'mileage unknown',
    noInvoice: 'amount unknown',
  },
  fr: {
    done: (date: string) => `fait le ${date}`,
    doneAt: (date: string, km: string) => `fait le ${date} à ${km}`,
    invoice: (euros: string) => `facture entière ${euros}`,
    noMileage: 'kilométrage inconnu',
    noInvoice: 'montant inconnu',
  },
});

/** The visit to propose, as a table. */
export const visitTableMessages = defineMessages({
  en: {
    job: 'Operation',
    due: 'Due',
    basis: 'Basis',
    last: 'Last time',
    counter: 'Odometer',
    invoice: 'Whole invoice',
    neverSeen: 'never seen here',
    unknown: 'last time unknown',
    done: 'done on',
    at: 'at',
    noMileage: 'mileage unknown',
    invoiceOf: '· invoice',
    noAmount: 'amount unknown',
  },
  fr: {
    job: 'Opération',
    due: 'Échéance',
    basis: 'Base',
    last: 'Dernière fois',
    counter: 'Compteur',
    invoice: 'Facture entière',
    neverSeen: 'jamais vue ici',
    unknown: 'dernière fois inconnue',
    done: 'fait le',
    at: 'à',
    noMileage: 'kilométrage inconnu',
    invoiceOf: '· facture',
    noAmount: 'montant inconnu',
  },
});

/** Between which intervals a job is usually done. */
export const rangeMessages = defineMessages({
  en: {
    between: (min: string, max: string) => `${min} to ${max}`,
    from: (min: string) => `${min} or more`,
  },
  fr: {
    between: (min: string, max: string) => `${min} à ${max}`,
    from: (min: string) => `${min} et plus`,
  },
});

/** What the date of the next inspection rests on. */
export const inspectionMessages = defineMessages({
  en: {
    given: (sources: string) => `date given: ${sources}`,
    after: {
      car: '2\u00a0years',
      'light-commercial': '2\u00a0years',
      yearly: '1\u00a0year',
      'category-l': '3\u00a0years',
      collection: '5\u00a0years',
    },
    byLast: (span: string, date: string) => `${span} after that of ${date}`,
    byReinspection: (span: string, date: string) =>
      `${span} after the inspection that the re-inspection of ${date} followed, 2\u00a0months earlier at most`,
    byRelease: {
      car: '4\u00a0years after first registration, then every 2\u00a0years',
      'light-commercial': '4\u00a0years after first registration, then every 2\u00a0years',
      yearly: '1\u00a0year after first registration, then every year',
      'category-l':
        '5\u00a0years after first registration (before 2022: the calendar of 2024 to 2026), then every 3\u00a0years',
      collection: 'every 5\u00a0years',
    },
    assumedCar: 'assumed to be a passenger car',
    classes: {
      car: (sign: string) => `passenger car, by ${sign}`,
      'light-commercial': (sign: string) => `light van, by ${sign}`,
      yearly: (sign: string) =>
        `every year if it is a taxi, a private hire car or an ambulance, as suggested by ${sign}`,
      'category-l': (sign: string) => `motorcycle, quadricycle or car without licence, by ${sign}`,
      collection: (sign: string) => `collectors’ vehicle, by ${sign}`,
    },
    signs: {
      plate: 'its plate',
      owner: 'its owner’s name',
      brand: 'its make',
      model: 'its model',
      vin: 'its VIN',
      mention: 'the word “collection”',
      'given-period': 'the time between the dates given',
      'pollution-dates': 'its pollution check dates',
      early: 'an inspection before 3\u00a0and a half years',
      rhythm: 'three inspections a year apart',
    },
    pollutionGiven: (date: string) => `pollution check: ${date}`,
    byLastCheck: (date: string) =>
      `in the 2\u00a0months before a year after the inspection of ${date}`,
    pollutionWindow: (from: string, until: string) =>
      `pollution check between ${from} and ${until}`,
  },
  fr: {
    given: (sources: string) => `date donnée\u00a0: ${sources}`,
    after: {
      car: '2\u00a0ans',
      'light-commercial': '2\u00a0ans',
      yearly: '1\u00a0an',
      'category-l': '3\u00a0ans',
      collection: '5\u00a0ans',
    },
    byLast: (span: string, date: string) => `${span} après celui du ${date}`,
    byReinspection: (span: string, date: string) =>
      `${span} après le contrôle qui a précédé, de 2\u00a0mois au plus, la contre-visite du ${date}`,
    byRelease: {
      car: '4\u00a0ans après la mise en circulation, puis tous les 2\u00a0ans',
      'light-commercial': '4\u00a0ans après la mise en circulation, puis tous les 2\u00a0ans',
      yearly: '1\u00a0an après la mise en circulation, puis tous les ans',
      'category-l':
        '5\u00a0ans après la mise en circulation (avant 2022\u00a0: calendrier de 2024 à 2026), puis tous les 3\u00a0ans',
      collection: 'tous les 5\u00a0ans',
    },
    assumedCar: 'voiture particulière supposée',
    classes: {
      car: (sign: string) => `voiture particulière d’après ${sign}`,
      'light-commercial': (sign: string) => `utilitaire léger d’après ${sign}`,
      yearly: (sign: string) => `contrôle annuel si taxi, VTC ou ambulance, ce que suggère ${sign}`,
      'category-l': (sign: string) => `deux-roues, quad ou voiturette d’après ${sign}`,
      collection: (sign: string) => `véhicule de collection d’après ${sign}`,
    },
    signs: {
      plate: 'son immatriculation',
      owner: 'le nom du propriétaire',
      brand: 'sa marque',
      model: 'son modèle',
      vin: 'son VIN',
      mention: 'la mention «\u00a0collection\u00a0»',
      'given-period': 'l’écart entre les dates données',
      'pollution-dates': 'ses dates de contrôle antipollution',
      early: 'un contrôle passé avant 3\u00a0ans et demi',
      rhythm: 'le rythme de ses trois derniers contrôles',
    },
    byLastCheck: (date: string) =>
      `dans les 2\u00a0mois qui précèdent la fin de l’année après le contrôle du ${date}`,
    pollutionGiven: (date: string) => `contrôle antipollution\u00a0: ${date}`,
    pollutionWindow: (from: string, until: string) =>
      `contrôle antipollution entre le ${from} et le ${until}`,
  },
});

/** Why a mileage isn't reliable. */
export const readingDoubtMessages = defineMessages({
  en: {
    backwards: (km: string, date: string) => `lower than ${km} on ${date}`,
    tooHigh: (km: string, date: string) => `too high beside ${km} on ${date}`,
    repeated: (date: string) => `same figure as on ${date}`,
    miles: { this: 'in miles?', others: 'the others in miles?' },
    future: 'dated in the future',
    beforePlates: 'dated before there were number plates',
  },
  fr: {
    backwards: (km: string, date: string) => `inférieur à ${km} le ${date}`,
    tooHigh: (km: string, date: string) => `trop élevé à côté de ${km} le ${date}`,
    repeated: (date: string) => `même chiffre que le ${date}`,
    miles: { this: 'en miles\u00a0?', others: 'les autres en miles\u00a0?' },
    future: 'daté du futur',
    beforePlates: 'daté d’avant les plaques d’immatriculation',
  },
});

/** What several places say about forecasts; the panel's own words are with it. */
export const forecastMessages = defineMessages({
  en: {
    urgencies: {
      overdue: 'Overdue',
      'to-check': 'To check',
      soon: 'Within 3 months',
      'within-year': 'Within 12 months',
      later: 'Later',
      doubtful: 'Doubtful date',
      unknown: 'No date',
    },
    unnamed: 'Unnamed operation',
    today: 'today',
    bases: { mileage: 'By mileage', period: 'By period', inspection: 'By inspection' },
    byBasis: { mileage: 'by mileage', period: 'by period', inspection: 'by inspection' },
    withBelt: (job: string) => `${job} (if this engine has a belt)`,
  },
  fr: {
    urgencies: {
      overdue: 'En retard',
      'to-check': 'À contrôler',
      soon: 'Dans les 3\u00a0mois',
      'within-year': 'Dans les 12\u00a0mois',
      later: 'Plus tard',
      doubtful: 'Date douteuse',
      unknown: 'Sans date',
    },
    unnamed: 'Opération sans nom',
    today: 'aujourd’hui',
    bases: { mileage: 'Par kilométrage', period: 'Par période', inspection: 'Par contrôle' },
    byBasis: { mileage: 'par kilométrage', period: 'par période', inspection: 'par contrôle' },
    withBelt: (job: string) => `${job} (si ce moteur a une courroie)`,
  },
});

/** The channels of reminders. */
export const reminderMessages = defineMessages({
  en: {
    channels: { sms: 'SMS', email: 'Email', post: 'Post', phone: 'Phone', other: 'Other channel' },
    noChannel: 'No channel named',
  },
  fr: {
    channels: {
      sms: 'SMS',
      email: 'E-mail',
      post: 'Courrier',
      phone: 'Téléphone',
      other: 'Autre canal',
    },
    noChannel: 'Aucun canal indiqué',
  },
});

/** How many operations of each kind a visit holds. */
interface VisitCounts {
  overdue: number;
  /** How many of these were never done, as far as the API knows. */
  unseen: number;
  soon: number;
  toCheck: number;
}

const operations = (n: number) => (n === 1 ? '1\u00a0operation' : `${n}\u00a0operations`);
const operationsInFrench = (n: number) => (n === 1 ? '1\u00a0opération' : `${n}\u00a0opérations`);

export const adviceMessages = defineMessages({
  en: {
    title: 'What to say now',
    nothing:
      'Nothing to say: no operation and no inspection due within 3 months, no reminder left unanswered, no doubt about the data.',
    nothingToOffer:
      'Nothing to offer: no operation and no inspection due within 3 months, no reminder left unanswered.',
    toVerify: (n: number) => (n === 1 ? '1 point to verify' : `${n} points to verify`),
    nothingKnown:
      'Nothing to say: no customer, no invoice, no operation, no reminder and no forecast is on record for this vehicle.',
    nothingRead: 'Nothing to say from what could be read.',
    noForecast: 'The network has no forecast for this vehicle.',
    more: (n: number) =>
      n === 1 ? '1 more point, less urgent.' : `${n} more points, less urgent.`,
    urgencies: {
      overdue: 'Overdue',
      soon: 'Within 3 months',
      toCheck: 'To check',
      unseen: 'Overdue, never seen here',
      unanswered: 'Unanswered',
      doubt: 'To verify',
    },
    group: (label: string) => `${label}:`,
    others: (n: number) => `and ${n} more`,
    visit: ({ overdue, unseen, soon, toCheck }: VisitCounts, by: string | null) => {
      const never = overdue === unseen ? ' (never seen here)' : ` (${unseen} never seen here)`;
      const parts = [
        overdue > 0 && `${operations(overdue)} overdue${unseen > 0 ? never : ''}`,
        soon > 0 && `${overdue > 0 ? soon : operations(soon)} due within 3\u00a0months`,
        toCheck > 0 &&
          (toCheck === 1 ? '1\u00a0point to check' : `${toCheck}\u00a0points to check`),
      ].filter((part) => part !== false);
      return `Offer a visit${by === null ? '' : ` before ${by}`}: ${parts.join(', ')}`;
    },
    doubtfulDate: 'doubtful date',
    fromForecasts: 'from the network’s forecasts, each at its earliest date',
    inspectionOverdue: (date: string, estimated: boolean) =>
      estimated
        ? `Ask whether the technical inspection has been passed: due on ${date} by our estimate`
        : `Ask whether the technical inspection has been passed: it was due on ${date}`,
    inspectionSoon: (date: string, estimated: boolean) =>
      `Offer the technical inspection: due on ${date}${estimated ? ' by our estimate' : ''}`,
    pollutionCheck: (when: string) => `Offer the ${when}`,
    reminder: (date: string) => `Follow up on the reminder of ${date}: no invoice since`,
    remindersSent: (n: number, date: string) =>
      `Follow up on ${n} reminders, the last of ${date}: no invoice since`,
    fromReminders: 'from the reminders and the invoices',
    undated: 'no date',
  },
  fr: {
    title: 'Que dire maintenant',
    nothing:
      'Rien à dire\u00a0: ni opération ni contrôle technique à échéance dans les 3\u00a0mois, aucune relance sans réponse, aucun doute sur les données.',
    nothingToOffer:
      'Rien à proposer\u00a0: ni opération ni contrôle technique à échéance dans les 3\u00a0mois, aucune relance sans réponse.',
    toVerify: (n: number) => (n === 1 ? '1 point à vérifier' : `${n} points à vérifier`),
    nothingKnown:
      'Rien à dire\u00a0: ni client, ni facture, ni opération, ni relance, ni prévision connus pour ce véhicule.',
    nothingRead: 'Rien à dire d’après ce qui a pu être lu.',
    noForecast: 'Le réseau ne donne aucune prévision pour ce véhicule.',
    more: (n: number) =>
      n === 1 ? '1 autre point, moins pressant.' : `${n} autres points, moins pressants.`,
    urgencies: {
      overdue: 'En retard',
      soon: 'Dans les 3\u00a0mois',
      toCheck: 'À contrôler',
      unseen: 'En retard, jamais vues ici',
      unanswered: 'Sans réponse',
      doubt: 'À vérifier',
    },
    group: (label: string) => `${label}\u00a0:`,
    others: (n: number) => (n === 1 ? 'et 1 autre' : `et ${n} autres`),
    visit: ({ overdue, unseen, soon, toCheck }: VisitCounts, by: string | null) => {
      const seen = unseen === 1 ? 'jamais vue ici' : 'jamais vues ici';
      const never = overdue === unseen ? ` (${seen})` : ` (dont ${unseen} ${seen})`;
      const parts = [
        overdue > 0 && `${operationsInFrench(overdue)} en retard${unseen > 0 ? never : ''}`,
        soon > 0 && `${overdue > 0 ? soon : operationsInFrench(soon)} à faire dans les 3\u00a0mois`,
        toCheck > 0 &&
          (toCheck === 1 ? '1\u00a0point à contrôler' : `${toCheck}\u00a0points à contrôler`),
      ].filter((part) => part !== false);
      return `Proposer une visite${by === null ? '' : ` avant le ${by}`}\u00a0: ${parts.join(', ')}`;
    },
    doubtfulDate: 'date douteuse',
    fromForecasts: 'd’après les prévisions du réseau, chacune à la première de ses dates',
    inspectionOverdue: (date: string, estimated: boolean) =>
      estimated
        ? `Demander si le contrôle technique a été passé\u00a0: échéance estimée au ${date}`
        : `Demander si le contrôle technique a été passé\u00a0: échéance au ${date}`,
    inspectionSoon: (date: string, estimated: boolean) =>
      `Proposer le contrôle technique\u00a0: échéance ${estimated ? 'estimée ' : ''}au ${date}`,
    pollutionCheck: (when: string) => `Proposer le ${when}`,
    reminder: (date: string) => `Reparler de la relance du ${date}\u00a0: aucune facture depuis`,
    remindersSent: (n: number, date: string) =>
      `Reparler de ${n} relances, la dernière du ${date}\u00a0: aucune facture depuis`,
    fromReminders: 'd’après les relances et les factures',
    undated: 'sans date',
  },
});
