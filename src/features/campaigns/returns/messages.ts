import type { PartKind, Standing } from '#src/domain/returns/rates.ts';
import { defineMessages } from '#src/i18n/lang.ts';
import type { ClientColumn, PartColumn } from './export-returns.ts';

interface ReturnsMessages {
  ofAll: string;
  ofPeriod: string;
  ofChosen: (campaigns: string) => string;
  ofOne: (date: string) => string;
  strange: string;
  strangeYet: string;
  none: string;
  noneYet: string;
  /** The button, and how far its reading is. */
  measure: string;
  measureRest: string;
  how: string;
  partly: string;
  /** The figures. */
  followed: string;
  sameJob: string;
  standings: Record<Standing, string>;
  unknownBecause: Record<'no-plate' | 'no-vehicle' | 'unknown', (count: string) => string>;
  delay: string;
  delayOf: (days: string, isOne: boolean) => string;
  amount: string;
  invoice: string;
  invoices: string;
  wholeInvoices: (invoices: string) => string;
  unpriced: (invoices: string) => string;
  open: string;
  alreadyFollowed: (count: string) => string;
  already: (count: string) => string;
  amongKnown: (known: string, clients: string, window: string) => string;
  unreminded: (since: string, visits: string, unreminded: string, days: string) => string;
  unremindedUnknown: string;
  visit: string;
  visits: string;
  othersNotListed: string;
  once: string;
  unreadable: (invoices: string) => string;
  /** The tables. */
  byCampaign: string;
  campaignTable: string;
  choose: string;
  chooseCampaign: (date: string, id: string) => string;
  wholePeriod: string;
  parts: string;
  by: Record<PartKind, string>;
  noPart: Record<PartKind, string>;
  partsNote: string;
  columns: Record<
    'campaign' | 'clients' | 'over' | 'followed' | 'sameJob' | 'delay' | 'invoiced',
    string
  >;
  undated: string;
  openCampaign: (date: string) => string;
  clients: string;
  clientTable: string;
  filter: string;
  anyStanding: string;
  nobody: string;
  clientColumns: Record<'client' | 'vehicle' | 'sent' | 'proposed' | 'result', string>;
  result: Record<'no-plate' | 'no-vehicle' | 'unread', string>;
  resultFailed: (why: string) => string;
  elsewhere: (member: string) => string;
  noName: string;
  noPlate: string;
  noOperation: string;
  showMore: string;
  shown: (shown: string, all: string) => string;
}

const nbsp = '\u00a0';

export const returnsMessages = defineMessages<ReturnsMessages>({
  en: {
    ofAll: 'Responses to all campaigns',
    ofPeriod: 'Responses in the period',
    ofChosen: (campaigns) => `Responses to ${campaigns}`,
    ofOne: (date) => `Responses to the campaign of ${date}`,
    strangeYet: 'The chosen campaign is not among those read so far.',
    strange: 'The link points to a campaign that is not among those read of this period.',
    none: 'No campaign was sent in this period.',
    noneYet: 'None of the campaigns read so far was sent in this period.',
    measure: 'Measure the responses',
    measureRest: 'Measure the others',
    how: 'To know what came of them, the customers’ vehicles are read: nothing is stored, and what was read is forgotten at sign-out.',
    partly: 'What is counted below is counted without their customers.',
    followed: 'Followed by an invoice',
    sameJob: 'For the same operation',
    standings: {
      'same-job': 'Same operation',
      'other-job': 'Another operation',
      none: 'No invoice',
      'too-early': 'Too early to say',
      unknown: 'Unknown',
      unread: 'Not read',
    },
    unknownBecause: {
      'no-plate': (count) => `${count} without a plate`,
      'no-vehicle': (count) => `${count} whose vehicle the network does not know`,
      unknown: (count) => `${count} without a date, or whose invoices could not be read`,
    },
    delay: 'Median delay',
    delayOf: (days, isOne) => `${days}${nbsp}${isOne ? 'day' : 'days'}`,
    amount: 'Invoiced',
    invoice: 'invoice',
    invoices: 'invoices',
    wholeInvoices: (invoices) => `${invoices}, whole, once each`,
    unpriced: (invoices) => `${invoices} without a usable amount`,
    open: 'Time left',
    alreadyFollowed: (count) => `${count} of them followed already`,
    already: (count) => `${count} already, with time left`,
    amongKnown: (known, clients, window) =>
      `Rates are of ${known} of ${clients} customers: those whose ${window} are over and whose outcome is known.`,
    unreminded: (since, visits, unreminded, days) =>
      `Since ${since}, these vehicles came ${visits}, of which ${unreminded} without a reminder in the ${days} before.`,
    unremindedUnknown: 'Customers come without a reminder too.',
    visit: 'time',
    visits: 'times',
    othersNotListed:
      'Other customers, whom no campaign reached, came too: the network does not list them.',
    unreadable: (invoices) =>
      `${invoices} of these vehicles could not be read: outcomes may be missing.`,
    once: 'A customer counts once for each campaign that reached it, an invoice only once in all.',
    byCampaign: 'By campaign',
    campaignTable: 'Campaigns with their rates',
    choose: 'Tick campaigns to measure only those.',
    chooseCampaign: (date, id) => `Measure the campaign of ${date}, no.${nbsp}${id}`,
    wholePeriod: 'All of the period',
    parts: 'By channel, operation and promotion',
    by: { channel: 'By channel', operation: 'By operation', promotion: 'By promotion' },
    noPart: { channel: 'No channel', operation: 'No operation', promotion: 'No promotion' },
    partsNote:
      'A customer counts in each of its channels, operations and promotions, so these may add up to more than the whole. For an operation, “same” is that one alone.',
    columns: {
      campaign: 'Sent',
      clients: 'Customers',
      over: 'Time over',
      followed: 'Followed by an invoice',
      sameJob: 'Same operation',
      delay: 'Median delay',
      invoiced: 'Invoiced',
    },
    undated: 'no date',
    openCampaign: (date) => `Open the campaign of ${date}`,
    clients: 'Outcome by customer',
    clientTable: 'Customers with their outcome',
    filter: 'Outcome',
    anyStanding: 'All',
    nobody: 'No customer here.',
    clientColumns: {
      client: 'Customer',
      vehicle: 'Vehicle',
      sent: 'Sent',
      proposed: 'Proposed',
      result: 'Outcome',
    },
    result: {
      'no-plate': 'Unknown: no plate, so no vehicle to look at.',
      'no-vehicle': 'Unknown: the network does not know this vehicle.',
      unread: 'Not read yet.',
    },
    resultFailed: (why) => `Not read: ${why}`,
    elsewhere: (member) => `Invoiced by ${member}.`,
    noName: 'No name',
    noPlate: 'No plate',
    noOperation: 'no operation',
    showMore: 'Show more',
    shown: (shown, all) => `${shown} of ${all}`,
  },
  fr: {
    ofAll: 'Retours de toutes les campagnes',
    ofPeriod: 'Retours de la période',
    ofChosen: (campaigns) => `Retours de ${campaigns}`,
    ofOne: (date) => `Retours de la campagne du ${date}`,
    strangeYet: 'La campagne choisie n’est pas parmi celles lues jusqu’ici.',
    strange: 'Le lien désigne une campagne qui n’est pas parmi celles lues de cette période.',
    none: 'Aucune campagne n’a été diffusée dans cette période.',
    noneYet: 'Aucune des campagnes lues jusqu’ici n’a été diffusée dans cette période.',
    measure: 'Mesurer les retours',
    measureRest: 'Mesurer les autres',
    how: 'Pour connaître la suite, les véhicules des clients sont lus\u00a0: rien n’en est enregistré, et ce qui a été lu est oublié à la déconnexion.',
    partly: 'Ce qui est compté ci-dessous l’est sans leurs clients.',
    followed: 'Suivies d’une facture',
    sameJob: 'Pour la même opération',
    standings: {
      'same-job': 'Même opération',
      'other-job': 'Autre opération',
      none: 'Sans facture',
      'too-early': 'Trop tôt pour le dire',
      unknown: 'Suite inconnue',
      unread: 'Pas lus',
    },
    unknownBecause: {
      'no-plate': (count) => `${count} sans plaque`,
      'no-vehicle': (count) => `${count} dont le réseau ne connaît pas le véhicule`,
      unknown: (count) => `${count} sans date, ou dont les factures n’ont pas pu être lues`,
    },
    delay: 'Délai médian',
    delayOf: (days, isOne) => `${days}${nbsp}${isOne ? 'jour' : 'jours'}`,
    amount: 'Facturé',
    invoice: 'facture',
    invoices: 'factures',
    wholeInvoices: (invoices) => `${invoices}, entières, une fois chacune`,
    unpriced: (invoices) => `${invoices} sans montant utilisable`,
    open: 'Délai en cours',
    alreadyFollowed: (count) => `dont ${count} déjà suivis`,
    already: (count) => `${count} déjà, délai en cours`,
    amongKnown: (known, clients, window) =>
      `Les taux portent sur ${known} clients sur ${clients}\u00a0: ceux dont les ${window} sont passés et dont la suite est connue.`,
    unreminded: (since, visits, unreminded, days) =>
      `Depuis le ${since}, ces véhicules sont venus ${visits}, dont ${unreminded} sans relance dans les ${days} précédents.`,
    unremindedUnknown: 'Des clients viennent aussi sans relance.',
    visit: 'fois',
    visits: 'fois',
    othersNotListed:
      'D’autres clients, qu’aucune campagne n’a touchés, sont venus aussi\u00a0: le réseau ne les liste pas.',
    unreadable: (invoices) =>
      `${invoices} de ces véhicules illisibles\u00a0: des suites peuvent manquer.`,
    once: 'Un client compte une fois pour chaque campagne qui l’a touché, une facture une seule fois en tout.',
    byCampaign: 'Par campagne',
    campaignTable: 'Campagnes avec leurs taux',
    choose: 'Cochez des campagnes pour ne mesurer qu’elles.',
    chooseCampaign: (date, id) => `Mesurer la campagne du ${date}, n°${nbsp}${id}`,
    wholePeriod: 'Toute la période',
    parts: 'Par canal, opération et promotion',
    by: { channel: 'Par canal', operation: 'Par opération', promotion: 'Par promotion' },
    noPart: {
      channel: 'Aucun canal',
      operation: 'Aucune opération',
      promotion: 'Aucune promotion',
    },
    partsNote:
      'Un client compte dans chacun de ses canaux, opérations et promotions\u00a0: leur somme peut dépasser le tout. Pour une opération, «\u00a0la même\u00a0» est celle-là seule.',
    columns: {
      campaign: 'Diffusion',
      clients: 'Clients',
      over: 'Délai passé',
      followed: 'Suivies d’une facture',
      sameJob: 'Même opération',
      delay: 'Délai médian',
      invoiced: 'Facturé',
    },
    undated: 'sans date',
    openCampaign: (date) => `Ouvrir la campagne du ${date}`,
    clients: 'Suite par client',
    clientTable: 'Clients avec leur suite',
    filter: 'Suite',
    anyStanding: 'Toutes',
    nobody: 'Aucun client dans ce cas.',
    clientColumns: {
      client: 'Client',
      vehicle: 'Véhicule',
      sent: 'Diffusion',
      proposed: 'Proposé',
      result: 'Suite',
    },
    result: {
      'no-plate': 'Suite inconnue\u00a0: sans plaque, aucun véhicule à regarder.',
      'no-vehicle': 'Suite inconnue\u00a0: le réseau ne connaît pas ce véhicule.',
      unread: 'Pas encore lu.',
    },
    resultFailed: (why) => `Pas lu\u00a0: ${why}`,
    elsewhere: (member) => `Facturé par ${member}.`,
    noName: 'Sans nom',
    noPlate: 'Sans plaque',
    noOperation: 'aucune opération',
    showMore: 'Afficher la suite',
    shown: (shown, all) => `${shown} sur ${all}`,
  },
});

interface ExportReturnsMessages {
  fileName: string;
  clients: string;
  /** The workbook's tabs. */
  tabs: Record<'campaign' | PartKind, string>;
  everything: string;
  yesNo: { yes: string; no: string };
  campaignOf: (date: string, key: string) => string;
  columns: Record<ClientColumn | Exclude<PartColumn, 'name'>, string>;
  named: Record<PartKind | 'campaign', string>;
}

export const exportReturnsMessages = defineMessages<ExportReturnsMessages>({
  en: {
    fileName: 'responses',
    clients: 'customers',
    tabs: {
      campaign: 'campaigns',
      channel: 'channels',
      operation: 'operations',
      promotion: 'promotions',
    },
    everything: 'customers and rates',
    yesNo: { yes: 'yes', no: 'no' },
    campaignOf: (date, key) => `${date} (no.${nbsp}${key})`,
    columns: {
      campaign: 'Campaign',
      sent: 'Sent',
      title: 'Title',
      lastName: 'Last name',
      firstName: 'First name',
      plate: 'Plate',
      brand: 'Make',
      model: 'Model',
      operations: 'Operations',
      promotions: 'Promotions',
      channels: 'Channels',
      standing: 'Outcome',
      sentence: 'In words',
      delay: 'Days from message to invoice',
      invoice: 'Invoice',
      invoiceDate: 'Invoice date',
      euros: 'Invoiced (€, each invoice once)',
      invoicedBy: 'Invoiced by',
      clients: 'Customers',
      over: 'Time over, outcome known',
      followed: 'Followed, time over',
      sameJob: 'Same operation, time over',
      openFollowed: 'Followed already, time left',
      none: 'No invoice',
      tooEarly: 'Too early to say',
      unknown: 'Unknown',
      unread: 'Not read',
      followedPercent: 'Followed (%)',
      followedLow: 'Followed, from (%)',
      followedHigh: 'Followed, to (%)',
      sameJobPercent: 'Same operation (%)',
      sameJobLow: 'Same operation, from (%)',
      sameJobHigh: 'Same operation, to (%)',
      medianDelay: 'Median delay (days)',
      invoices: 'Invoices',
      invoiced: 'Invoiced (€)',
      unpriced: 'Invoices without a usable amount',
    },
    named: {
      campaign: 'Campaign',
      channel: 'Channel',
      operation: 'Operation',
      promotion: 'Promotion',
    },
  },
  fr: {
    fileName: 'retours',
    clients: 'clients',
    tabs: {
      campaign: 'campagnes',
      channel: 'canaux',
      operation: 'opérations',
      promotion: 'promotions',
    },
    everything: 'clients et taux',
    yesNo: { yes: 'oui', no: 'non' },
    campaignOf: (date, key) => `${date} (n°${nbsp}${key})`,
    columns: {
      campaign: 'Campagne',
      sent: 'Diffusion',
      title: 'Civilité',
      lastName: 'Nom',
      firstName: 'Prénom',
      plate: 'Immatriculation',
      brand: 'Marque',
      model: 'Modèle',
      operations: 'Opérations',
      promotions: 'Promotions',
      channels: 'Canaux',
      standing: 'Suite',
      sentence: 'En toutes lettres',
      delay: 'Jours du message à la facture',
      invoice: 'Facture',
      invoiceDate: 'Date de la facture',
      euros: 'Facturé (€, une fois par facture)',
      invoicedBy: 'Facturé par',
      clients: 'Clients',
      over: 'Délai passé, suite connue',
      followed: 'Suivies, délai passé',
      sameJob: 'Même opération, délai passé',
      openFollowed: 'Déjà suivies, délai en cours',
      none: 'Sans facture',
      tooEarly: 'Trop tôt pour le dire',
      unknown: 'Suite inconnue',
      unread: 'Pas lus',
      followedPercent: 'Suivies (%)',
      followedLow: 'Suivies, de (%)',
      followedHigh: 'Suivies, à (%)',
      sameJobPercent: 'Même opération (%)',
      sameJobLow: 'Même opération, de (%)',
      sameJobHigh: 'Même opération, à (%)',
      medianDelay: 'Délai médian (jours)',
      invoices: 'Factures',
      invoiced: 'Facturé (€)',
      unpriced: 'Factures sans montant utilisable',
    },
    named: {
      campaign: 'Campagne',
      channel: 'Canal',
      operation: 'Opération',
      promotion: 'Promotion',
    },
  },
});
