import { defineMessages } from '#src/i18n/lang.ts';

/** How many plates had each outcome. */
export interface DayCounts {
  total: number;
  found: number;
  unknown: number;
  failed: number;
}

const answered = ({ found, unknown, failed }: DayCounts) => found + unknown + failed;

const outcomes = ({ unknown, failed }: DayCounts, words: [unknown: string, failed: string]) =>
  [unknown > 0 && `, ${words[0]}`, failed > 0 && `, ${words[1]}`].filter(Boolean).join('');

export const plannerMessages = defineMessages({
  en: {
    title: 'Planner',
    printedTitle: (date: string) => `Vehicles expected on ${date}`,
    list: 'The day’s plates',
    hint: 'One per line, with the time if you like: “9h30 AB-123-CD”, “AB123CD 14:00 tyres”. Cells copied from a spreadsheet work too. The list stays in this tab.',
    noPlate: 'No plate was recognised: type at least one.',
    recognised: (n: number) => (n === 1 ? '1 plate recognised.' : `${n} plates recognised.`),
    submit: 'Show the vehicles',
    edit: 'Change the list',
    clear: 'Clear',
    stop: 'Stop',
    resume: 'Resume',
    rereadAll: 'Refresh',
    print: 'Print',
    reading: (counts: DayCounts) => `Loading: ${answered(counts)} of ${counts.total}`,
    stoppedAt: (counts: DayCounts) => `Stopped: ${answered(counts)} of ${counts.total}`,
    done: (counts: DayCounts) =>
      `${counts.found} of ${counts.total} found${outcomes(counts, [
        `${counts.unknown} unknown`,
        `${counts.failed} failed`,
      ])}`,
    failed: (n: number) =>
      n === 1 ? '1 plate could not be read' : `${n} plates could not be read`,
    retryAll: 'Retry all',
    inOtherLang: (n: number) => `Still in the other language, until read again: ${n}`,
    leftOut: (n: number) => (n === 1 ? '1 line left out' : `${n} lines left out`),
    line: (n: number, text: string) => `Line ${n}, “${text}”:`,
    reasons: {
      'no-plate': 'no plate recognised',
      repeated: (line: number) => `already in line ${line}`,
      'too-many': 'not read, the list is too long',
    },
    moreLines: (n: number) => (n === 1 ? 'and 1 more line' : `and ${n} more lines`),
    table: 'The day’s vehicles',
    sortBy: 'Sort by',
    columns: {
      hour: 'Time',
      plate: 'Plate',
      car: 'Vehicle',
      owner: 'Customer',
      due: 'What is due',
      inspection: 'Technical inspection',
      visit: 'Last visit',
    },
    descending: (column: string) => `${column}, descending`,
    noHour: 'no time',
    waiting: 'Waiting',
    notAsked: 'Not loaded',
    asking: 'Loading…',
    unknown: (plate: string) => `No vehicle found for ${plate}.`,
    didYouMean: (plate: string) => `Put ${plate} instead`,
    retryPlate: (plate: string) => `Retry ${plate}`,
    partial: 'Received in part: the rest failed',
    nothingDue: 'Nothing within 3 months',
    noForecast: 'No forecast',
    unreadable: 'Not received',
    noPhone: 'No phone number',
    noInspection: 'No date known',
  },
  fr: {
    title: 'Agenda',
    printedTitle: (date: string) => `Véhicules attendus le ${date}`,
    list: 'Plaques du jour',
    hint: 'Une par ligne, avec l’heure si vous voulez\u00a0: «\u00a09h30 AB-123-CD\u00a0», «\u00a0AB123CD 14:00 pneus\u00a0». Les cellules copiées d’un tableur conviennent aussi. La liste reste dans cet onglet.',
    noPlate: 'Aucune plaque n’a été reconnue\u00a0: saisissez-en au moins une.',
    recognised: (n: number) => (n <= 1 ? `${n} plaque reconnue.` : `${n} plaques reconnues.`),
    submit: 'Afficher les véhicules',
    edit: 'Modifier la liste',
    clear: 'Effacer',
    stop: 'Arrêter',
    resume: 'Reprendre',
    rereadAll: 'Actualiser',
    print: 'Imprimer',
    reading: (counts: DayCounts) => `Chargement\u00a0: ${answered(counts)} sur ${counts.total}`,
    stoppedAt: (counts: DayCounts) => `Arrêté\u00a0: ${answered(counts)} sur ${counts.total}`,
    done: (counts: DayCounts) =>
      `${counts.found} sur ${counts.total} ${counts.found <= 1 ? 'trouvée' : 'trouvées'}${outcomes(
        counts,
        [
          `${counts.unknown} ${counts.unknown <= 1 ? 'inconnue' : 'inconnues'}`,
          `${counts.failed} en échec`,
        ],
      )}`,
    failed: (n: number) =>
      n <= 1 ? `${n} plaque n’a pas pu être lue` : `${n} plaques n’ont pas pu être lues`,
    retryAll: 'Réessayer tout',
    inOtherLang: (n: number) => `Encore dans l’autre langue, en attendant d’être relus\u00a0: ${n}`,
    leftOut: (n: number) =>
      n <= 1 ? `${n} ligne laissée de côté` : `${n} lignes laissées de côté`,
    line: (n: number, text: string) => `Ligne ${n}, «\u00a0${text}\u00a0»\u00a0:`,
    reasons: {
      'no-plate': 'aucune plaque reconnue',
      repeated: (line: number) => `déjà à la ligne ${line}`,
      'too-many': 'non lue, la liste est trop longue',
    },
    moreLines: (n: number) => (n <= 1 ? `et ${n} autre ligne` : `et ${n} autres lignes`),
    table: 'Véhicules du jour',
    sortBy: 'Trier par',
    columns: {
      hour: 'Heure',
      plate: 'Plaque',
      car: 'Véhicule',
      owner: 'Client',
      due: 'À prévoir',
      inspection: 'Contrôle technique',
      visit: 'Dernière visite',
    },
    descending: (column: string) => `${column}, décroissant`,
    noHour: 'sans heure',
    waiting: 'En attente',
    notAsked: 'Non chargé',
    asking: 'Chargement…',
    unknown: (plate: string) => `Aucun véhicule trouvé pour ${plate}.`,
    didYouMean: (plate: string) => `Mettre ${plate} à la place`,
    retryPlate: (plate: string) => `Réessayer ${plate}`,
    partial: 'Reçu en partie\u00a0: le reste a échoué',
    nothingDue: 'Rien dans les 3\u00a0mois',
    noForecast: 'Aucune prévision',
    unreadable: 'Non reçu',
    noPhone: 'Pas de téléphone',
    noInspection: 'Date inconnue',
  },
});
