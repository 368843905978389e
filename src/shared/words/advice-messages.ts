import { defineMessages } from '#src/i18n/lang.ts';

/** How many operations of each kind a visit holds. */
interface VisitCounts {
  overdue: number;
  /** Of these, those that were never done as far as the API knows. */
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
    nothingKnown:
      'Nothing to say: no customer, no invoice, no operation, no reminder and no forecast is on record for this vehicle.',
    nothingRead: 'Nothing to say from what could be read.',
    noForecast: 'The API calculates no forecast for this vehicle.',
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
          (toCheck === 1 ? '1\u00a0wear part to check' : `${toCheck}\u00a0wear parts to check`),
      ].filter((part) => part !== false);
      return `Offer a visit${by === null ? '' : ` before ${by}`}: ${parts.join(', ')}`;
    },
    doubtfulDate: 'doubtful date',
    fromForecasts: 'from the API’s forecasts, each at its earliest date',
    inspectionOverdue: (date: string, estimated: boolean) =>
      estimated
        ? `Ask whether the technical inspection has been passed: due on ${date} by our estimate`
        : `Ask whether the technical inspection has been passed: it was due on ${date}`,
    inspectionSoon: (date: string, estimated: boolean) =>
      `Offer the technical inspection: due on ${date}${estimated ? ' by our estimate' : ''}`,
    fromApiDate: 'from the date that the API gives',
    fromForecastDate: 'from the API’s forecast',
    fromLastInspection: (date: string) => `from the last one known, of ${date}: 2 years later`,
    fromRelease: 'from the first registration: 4 years later, then every 2\u00a0years',
    reminder: (date: string) => `Come back to the reminder of ${date}: no invoice since`,
    remindersSent: (n: number, date: string) =>
      `Come back to ${n} reminders, the last of ${date}: no invoice since`,
    fromReminders: 'from the reminders and the invoices',
    severalOwners: (n: number) => `Check whom you speak to: ${n} owners on file`,
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
    fromSources: 'from the sources named',
    othersSay: (n: number) =>
      n === 1 ? '1\u00a0other member says otherwise' : `${n}\u00a0other members say otherwise`,
    readings: (n: number) =>
      n === 1
        ? 'Read the odometer: one reading is in doubt'
        : `Read the odometer: ${n} readings are in doubt`,
    reading: (km: string, date: string) => `${km} on ${date}`,
    fromReadings: 'from the readings on invoices and visits',
    belowReading: (km: string) =>
      `Read the odometer: the API’s estimate of today, ${km}, is too low`,
    beyondAnyCar: (km: string) =>
      `Read the odometer: the API’s estimate of today, ${km}, is impossible`,
    fromRecord: 'no car has ever gone that far',
    fromReading: (km: string, date: string) => `from the reading of ${km} on ${date}`,
    inspectionDates: 'Check when the technical inspection is due: the sources disagree',
    inspectionDate:
      'Check when the technical inspection is due: a date given for it is not plausible',
    outdated: (job: string) => `Do not offer “${job}” again: done since the forecast`,
    outdatedMany: (n: number) => `Do not offer ${n} operations again: done since the forecasts`,
    doneOn: (date: string) => `done on ${date}`,
    fromHistory: 'from invoices and operations, same operation number',
    implausible: (job: string) =>
      `Do not announce a date for “${job}”: the forecast is hardly plausible`,
    implausibleMany: (n: number) =>
      `Do not announce ${n} forecast dates: they are hardly plausible`,
    fromIntervals: 'from the last time and the trade guideline',
    visitWithoutInvoice: (date: string) =>
      `Ask where the car was seen on ${date}: no invoice of that day`,
    fromLastVisit: (date: string) => `from the API’s last visit; the last invoice is dated ${date}`,
    copied: (n: number) =>
      n === 1
        ? 'Read the odometer: one reading copies an earlier one'
        : `Read the odometer: ${n} readings copy an earlier one`,
    repeatedInvoices: (n: number) =>
      n === 1
        ? 'Count one invoice once: it came several times'
        : `Count ${n} invoices once: they came several times`,
    undated: 'no date',
    invoiceNumber: (id: string) => `invoice no.\u00a0${id}`,
    amountsDiffer: 'amounts differ',
    fromSameInvoice: 'from the same number, date and member',
  },
  fr: {
    title: 'Que dire maintenant',
    nothing:
      'Rien à dire\u00a0: ni opération ni contrôle technique à échéance dans les 3 mois, aucune relance sans réponse, aucun doute sur les données.',
    nothingKnown:
      'Rien à dire\u00a0: ni client, ni facture, ni opération, ni relance, ni prévision connus pour ce véhicule.',
    nothingRead: 'Rien à dire d’après ce qui a pu être lu.',
    noForecast: 'L’API ne calcule aucune prévision pour ce véhicule.',
    more: (n: number) =>
      n === 1 ? '1 autre point, moins pressant.' : `${n} autres points, moins pressants.`,
    urgencies: {
      overdue: 'En retard',
      soon: 'Dans les 3 mois',
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
          (toCheck === 1
            ? '1\u00a0pièce d’usure à contrôler'
            : `${toCheck}\u00a0pièces d’usure à contrôler`),
      ].filter((part) => part !== false);
      return `Proposer une visite${by === null ? '' : ` avant le ${by}`}\u00a0: ${parts.join(', ')}`;
    },
    doubtfulDate: 'date douteuse',
    fromForecasts: 'd’après les prévisions de l’API, chacune à la première de ses dates',
    inspectionOverdue: (date: string, estimated: boolean) =>
      estimated
        ? `Demander si le contrôle technique a été passé\u00a0: échéance estimée au ${date}`
        : `Demander si le contrôle technique a été passé\u00a0: échéance au ${date}`,
    inspectionSoon: (date: string, estimated: boolean) =>
      `Proposer le contrôle technique\u00a0: échéance ${estimated ? 'estimée ' : ''}au ${date}`,
    fromApiDate: 'd’après la date que donne l’API',
    fromForecastDate: 'd’après la prévision de l’API',
    fromLastInspection: (date: string) =>
      `d’après le dernier connu, du ${date}\u00a0: 2 ans plus tard`,
    fromRelease: 'd’après la mise en circulation\u00a0: 4 ans plus tard, puis tous les 2\u00a0ans',
    reminder: (date: string) => `Revenir sur la relance du ${date}\u00a0: aucune facture depuis`,
    remindersSent: (n: number, date: string) =>
      `Revenir sur ${n} relances, la dernière du ${date}\u00a0: aucune facture depuis`,
    fromReminders: 'd’après les relances et les factures',
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
    fromReadings: 'd’après les relevés des factures et des visites',
    belowReading: (km: string) =>
      `Relever le compteur\u00a0: l’estimation de l’API pour aujourd’hui, ${km}, est trop basse`,
    beyondAnyCar: (km: string) =>
      `Relever le compteur\u00a0: l’estimation de l’API pour aujourd’hui, ${km}, est impossible`,
    fromRecord: 'aucune voiture n’a tant roulé',
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
    fromIntervals: 'd’après la dernière fois et le repère du métier',
    visitWithoutInvoice: (date: string) =>
      `Demander où la voiture est passée le ${date}\u00a0: aucune facture de ce jour`,
    fromLastVisit: (date: string) =>
      `d’après la dernière visite selon l’API\u00a0; la dernière facture est du ${date}`,
    copied: (n: number) =>
      n === 1
        ? 'Relever le compteur\u00a0: un relevé en recopie un plus ancien'
        : `Relever le compteur\u00a0: ${n} relevés en recopient un plus ancien`,
    repeatedInvoices: (n: number) =>
      n === 1
        ? 'Ne compter qu’une fois une facture qui figure plusieurs fois'
        : `Ne compter qu’une fois ${n} factures qui figurent plusieurs fois`,
    undated: 'sans date',
    invoiceNumber: (id: string) => `facture n°\u00a0${id}`,
    amountsDiffer: 'montants différents',
    fromSameInvoice: 'd’après le même numéro, la même date et le même adhérent',
  },
});
