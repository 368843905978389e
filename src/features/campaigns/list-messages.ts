import { defineMessages } from '#src/i18n/lang.ts';
import type { Check } from './filter.ts';
import type { SortKey } from './sort.ts';

interface ListMessages {
  filter: string;
  channel: string;
  allChannels: string;
  operation: string;
  allOperations: string;
  noOperation: string;
  check: string;
  noCheck: string;
  checks: Record<Check, string>;
  text: string;
  textHint: string;
  clear: string;
  noneFound: string;
  noneFoundHint: string;
  hidden: (campaigns: string) => string;
  sent: string;
  predicted: string;
  created: string;
  undated: string;
  operations: string;
  moreOperations: (count: number) => string;
  noChannel: string;
  channels: string;
  clients: string;
  clientsOf: (campaign: string) => string;
  campaignOf: (date: string) => string;
  campaignNumber: (id: string) => string;
  daysBeforeSending: (days: string) => string;
  daysBeforePrediction: (days: string) => string;
  sentBeforeMade: (days: string) => string;
  sentTooLate: (days: string) => string;
  day: string;
  days: string;
  misordered: string;
  repeatedHere: (clients: string) => string;
  unreachedHere: (clients: string) => string;
  noClient: string;
  columns: Record<SortKey, string>;
  sortBy: string;
  apiOrder: string;
  ascending: string;
  descending: string;
  alsoIn: (dates: string) => string;
  noName: string;
  noPlate: string;
  showRest: (count: string) => string;
  showFirst: (count: string) => string;
}

export const listMessages = defineMessages<ListMessages>({
  en: {
    filter: 'Filter the clients',
    channel: 'Channel',
    allChannels: 'All channels',
    operation: 'Operation',
    allOperations: 'All operations',
    noOperation: 'No operation',
    check: 'To check',
    noCheck: 'All clients',
    checks: { repeated: 'Reached by several campaigns', unreached: 'Without any channel' },
    text: 'Text',
    textHint: 'name, plate, model, promotion…',
    clear: 'Clear the filter',
    noneFound: 'No client on this page matches the filter.',
    noneFoundHint: 'The other pages may have some: the filter stays when you turn the page.',
    hidden: (campaigns) => `Filtered out: ${campaigns}.`,
    sent: 'Sent',
    predicted: 'Target date',
    created: 'Created',
    undated: 'no date',
    operations: 'Operations',
    moreOperations: (count) => `and ${count} more`,
    noChannel: 'No channel',
    channels: 'Channels',
    clients: 'Clients',
    clientsOf: (campaign) => `Clients of the ${campaign}`,
    campaignOf: (date) => `campaign of ${date}`,
    campaignNumber: (id) => `Campaign ${id}`,
    daysBeforeSending: (days) => `sent ${days} after it was created`,
    daysBeforePrediction: (days) => `${days} before its target date`,
    sentBeforeMade: (days) => `sent ${days} before it was created`,
    sentTooLate: (days) => `${days} after its target date`,
    day: 'day',
    days: 'days',
    misordered: 'Dates in the wrong order',
    repeatedHere: (clients) => `${clients} also in another campaign`,
    unreachedHere: (clients) => `${clients} without any channel`,
    noClient: 'This campaign has no client.',
    columns: {
      name: 'Client',
      vehicle: 'Vehicle',
      operation: 'Operation',
      promotion: 'Promotion',
      channels: 'Channels',
    },
    sortBy: 'Sort the clients',
    apiOrder: 'As the API gives them',
    ascending: 'A to Z',
    descending: 'Z to A',
    alsoIn: (dates) => `also on ${dates}`,
    noName: 'no name',
    noPlate: 'no plate',
    showRest: (count) => `Show the ${count} others`,
    showFirst: (count) => `Show the first ${count} only`,
  },
  fr: {
    filter: 'Filtrer les clients',
    channel: 'Canal',
    allChannels: 'Tous les canaux',
    operation: 'Opération',
    allOperations: 'Toutes les opérations',
    noOperation: 'Sans opération',
    check: 'À vérifier',
    noCheck: 'Tous les clients',
    checks: { repeated: 'Touchés par plusieurs campagnes', unreached: 'Sans aucun canal' },
    text: 'Texte',
    textHint: 'nom, plaque, modèle, promotion…',
    clear: 'Effacer le filtre',
    noneFound: 'Aucun client de cette page ne répond au filtre.',
    noneFoundHint: 'Les autres pages en ont peut-être : le filtre reste quand on tourne la page.',
    hidden: (campaigns) => `Écartées par le filtre : ${campaigns}.`,
    sent: 'Diffusion',
    predicted: 'Date visée',
    created: 'Création',
    undated: 'sans date',
    operations: 'Opérations',
    moreOperations: (count) => (count === 1 ? 'et une autre' : `et ${count} autres`),
    noChannel: 'Aucun canal',
    channels: 'Canaux',
    clients: 'Clients',
    clientsOf: (campaign) => `Clients de la ${campaign}`,
    campaignOf: (date) => `campagne du ${date}`,
    campaignNumber: (id) => `Campagne ${id}`,
    daysBeforeSending: (days) => `diffusée ${days} après sa création`,
    daysBeforePrediction: (days) => `${days} avant la date visée`,
    sentBeforeMade: (days) => `diffusée ${days} avant sa création`,
    sentTooLate: (days) => `${days} après la date visée`,
    day: 'jour',
    days: 'jours',
    misordered: 'Dates dans le désordre',
    repeatedHere: (clients) => `${clients} aussi dans une autre campagne`,
    unreachedHere: (clients) => `${clients} sans aucun canal`,
    noClient: 'Cette campagne n’a aucun client.',
    columns: {
      name: 'Client',
      vehicle: 'Véhicule',
      operation: 'Opération',
      promotion: 'Promotion',
      channels: 'Canaux',
    },
    sortBy: 'Trier les clients',
    apiOrder: 'Comme l’API les donne',
    ascending: 'de A à Z',
    descending: 'de Z à A',
    alsoIn: (dates) => `aussi le ${dates}`,
    noName: 'sans nom',
    noPlate: 'sans plaque',
    showRest: (count) => `Afficher les ${count} autres`,
    showFirst: (count) => `N’afficher que les ${count} premiers`,
  },
});
