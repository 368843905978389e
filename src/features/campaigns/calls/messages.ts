import type { CallStanding } from '#src/domain/calls/call-list.ts';
import { defineMessages } from '#src/i18n/lang.ts';
import type { CallColumn } from './call-exports.tsx';
import type { CallOutcome } from './kept-notes.ts';

interface CallMessages {
  title: string;
  printed: (member: string, date: string) => string;
  print: string;
  noneYet: string;
  noneChosen: string;
  noneChosenYet: string;
  /** Whose clients. */
  choose: string;
  change: string;
  ofOne: (date: string, clients: string) => string;
  ofSeveral: (campaigns: string, all: string) => string;
  prepare: string;
  prepareRest: string;
  how: string;
  partly: string;
  standings: Record<CallStanding, (count: string, n: number) => string>;
  nobody: string;
  /** The list. */
  filter: string;
  everybody: string;
  noted: Record<'open' | CallOutcome, string>;
  nobodyNoted: string;
  order: string;
  kept: string;
  showMore: string;
  shown: (shown: string, all: string) => string;
  /** A call. */
  nameless: string;
  noNumber: string;
  say: string;
  before: string;
  reached: (date: string, channels: string, what: string) => string;
  lastVisit: (date: string) => string;
  neverSeen: string;
  refusesCalls: (words: string) => string;
  otherOwner: (name: string) => string;
  needsConsent: string;
  outcomeOf: (name: string) => string;
  outcomes: Record<CallOutcome, string>;
  word: string;
  wordOf: (name: string) => string;
  /** The file. */
  what: string;
  fileName: string;
  columns: Record<CallColumn, string>;
}

const reached = (date: string, channels: string, what: string) =>
  [`${date}, ${channels}`, what].filter(Boolean).join(' · ');

export const callMessages = defineMessages<CallMessages>({
  en: {
    title: 'To call',
    printed: (member, date) => `To call, member ${member}, ${date}`,
    print: 'Print',
    noneYet: 'No campaign of this period among those read so far.',
    noneChosen: 'The chosen campaigns are not in this period, or not this member’s.',
    noneChosenYet: 'The chosen campaigns are not in this period, or have not been read yet.',
    choose: 'Campaigns whose customers to call',
    change: 'change',
    ofOne: (date, clients) => `Campaign of ${date}, ${clients}`,
    ofSeveral: (campaigns, all) => `${campaigns} of the ${all} of the period`,
    prepare: 'Prepare the list',
    prepareRest: 'Read the others',
    how: 'The vehicles of these customers are read, to know who has come since and what is due. Nothing of them is stored.',
    partly: 'Their customers are not in the list below.',
    standings: {
      'to-call': (count) => `${count} to call`,
      answered: (count, n) => `${count} ${n === 1 ? 'has' : 'have'} come since`,
      'nothing-due': (count) => `${count} with nothing due`,
      unknown: (count) => `${count} of whom nothing is known`,
      unread: (count) => `${count} not read yet`,
      failed: (count) => `${count} that could not be read`,
    },
    nobody: 'Nobody to call among the vehicles read.',
    filter: 'Show',
    everybody: 'Everybody',
    noted: { open: 'Not called yet', called: 'Called', again: 'To call again', dropped: 'Dropped' },
    nobodyNoted: 'Nobody here.',
    order:
      'Most urgent first, as each vehicle’s overview says; those without a number, and those who refuse calls, last.',
    kept: 'What you tick and write stays in this tab until you sign out, and is sent nowhere.',
    showMore: 'Show more',
    shown: (shown, all) => `${shown} of ${all}`,
    nameless: 'name unknown',
    noNumber: 'no number to call',
    say: 'What to say',
    before: 'What was said before',
    reached,
    lastVisit: (date) => `last visit on ${date}`,
    neverSeen: 'no visit on record',
    refusesCalls: (words) => `Privacy names a phone (${words}): the customer refuses calls.`,
    otherOwner: (name) =>
      `The vehicle’s records name ${name}, not the campaign’s customer: it may have changed hands.`,
    needsConsent: 'Consent needed before a sales call.',
    outcomeOf: (name) => `What came of calling ${name}`,
    outcomes: { called: 'called', again: 'to call again', dropped: 'dropped' },
    word: 'a note',
    wordOf: (name) => `Note on ${name}`,
    what: 'calls',
    fileName: 'calls',
    columns: {
      urgency: 'Urgency',
      client: 'Customer',
      owner: 'Owner on record',
      phones: 'Phones',
      plate: 'Plate',
      car: 'Vehicle',
      due: 'Due on',
      say: 'What to say',
      before: 'What was said before',
      consents: 'Consents',
      warnings: 'Before calling',
      outcome: 'Outcome',
      word: 'Note',
    },
  },
  fr: {
    title: 'À appeler',
    printed: (member, date) => `À appeler, adhérent ${member}, ${date}`,
    print: 'Imprimer',
    noneYet: 'Aucune campagne de cette période parmi celles déjà lues.',
    noneChosen:
      'Les campagnes choisies ne sont pas dans cette période, ou pas celles de cet adhérent.',
    noneChosenYet: 'Les campagnes choisies ne sont pas dans cette période, ou pas encore lues.',
    choose: 'Campagnes dont on appelle les clients',
    change: 'changer',
    ofOne: (date, clients) => `Campagne du ${date}, ${clients}`,
    ofSeveral: (campaigns, all) => `${campaigns} sur les ${all} de la période`,
    prepare: 'Préparer la liste',
    prepareRest: 'Lire les autres',
    how: 'Les véhicules de ces clients sont lus, pour savoir qui est venu depuis et ce qui est à prévoir. Rien n’en est gardé.',
    partly: 'Leurs clients ne sont pas dans la liste ci-dessous.',
    standings: {
      'to-call': (count) => `${count} à appeler`,
      answered: (count, n) => `${count} ${n === 1 ? 'est venu' : 'sont venus'} depuis`,
      'nothing-due': (count) => `${count} sans rien à prévoir`,
      unknown: (count) => `${count} dont on ne sait rien`,
      unread: (count, n) => `${count} pas encore ${n === 1 ? 'lu' : 'lus'}`,
      failed: (count, n) =>
        `${count} qui n’${n === 1 ? 'a' : 'ont'} pas pu être ${n === 1 ? 'lu' : 'lus'}`,
    },
    nobody: 'Personne à appeler parmi les véhicules lus.',
    filter: 'Afficher',
    everybody: 'Tous',
    noted: {
      open: 'Pas encore appelés',
      called: 'Appelés',
      again: 'À rappeler',
      dropped: 'Sans suite',
    },
    nobodyNoted: 'Personne dans ce cas.',
    order:
      'Le plus pressant d’abord, selon la synthèse de chaque véhicule\u00a0; ceux sans numéro, et ceux qui refusent les appels, à la fin.',
    kept: 'Ce que vous cochez et écrivez reste dans cet onglet jusqu’à la déconnexion, et n’est envoyé nulle part.',
    showMore: 'Afficher la suite',
    shown: (shown, all) => `${shown} sur ${all}`,
    nameless: 'nom inconnu',
    noNumber: 'aucun numéro à appeler',
    say: 'À dire',
    before: 'Déjà dit',
    reached,
    lastVisit: (date) => `dernière visite le ${date}`,
    neverSeen: 'aucune visite connue',
    refusesCalls: (words) =>
      `«\u00a0Vie privée\u00a0» cite un téléphone (${words})\u00a0: le client refuse les appels.`,
    otherOwner: (name) =>
      `Les fiches du véhicule nomment ${name}, pas le client de la campagne\u00a0: il a pu changer de mains.`,
    needsConsent: 'Consentement exigé avant un appel commercial.',
    outcomeOf: (name) => `Suite de l’appel à ${name}`,
    outcomes: { called: 'appelé', again: 'à rappeler', dropped: 'sans suite' },
    word: 'une note',
    wordOf: (name) => `Note sur ${name}`,
    what: 'appels',
    fileName: 'appels',
    columns: {
      urgency: 'Urgence',
      client: 'Client',
      owner: 'Propriétaire connu',
      phones: 'Téléphones',
      plate: 'Immatriculation',
      car: 'Véhicule',
      due: 'Échéance',
      say: 'À dire',
      before: 'Déjà dit',
      consents: 'Consentements',
      warnings: 'Avant d’appeler',
      outcome: 'Suite',
      word: 'Note',
    },
  },
});
