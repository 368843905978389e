import { defineMessages } from '#src/i18n/lang.ts';

/** A figure that the page works out or infers: how, and on whose authority. */
interface FigureWords {
  name: string;
  /** The formula in words. */
  how: string;
  /** The source of the rule. */
  rule: string;
}

export const figures = [
  'mileageToday',
  'monthlyMileage',
  'reading',
  'inspection',
  'forecast',
  'lastTime',
  'observed',
  'usual',
  'job',
  'lastVisit',
  'visits',
  'spent',
  'outcome',
  'followRate',
  'takenUp',
  'otherCars',
  'doubts',
] as const;

export type Figure = (typeof figures)[number];

type Words = Record<Figure, FigureWords>;

const en: Words = {
  mileageToday: {
    name: 'Mileage today',
    how: 'The network’s own figure where it gives one. Otherwise the last reliable reading of the counter, plus the monthly mileage for each month since.',
    rule: 'Added up here. A figure below a reliable reading, or beyond a million kilometres, is shown with its doubt.',
  },
  monthlyMileage: {
    name: 'Kilometres a month',
    how: 'The network’s own estimate where it gives one. Otherwise the kilometres from the first reliable reading to the last, divided by the months between them, if they are at least 180 days apart.',
    rule: 'Averaged here over the garages’ readings. In France a car goes about 1,000\u00a0km a month (SDES, “Stabilité de la circulation routière en France en 2019”).',
  },
  reading: {
    name: 'Doubtful reading',
    how: 'A counter only rises. The readings that rise together, those of the most trusted member first, are kept; one that is lower, too high for the days between, or copies an earlier figure is set aside, shown and never used.',
    rule: 'Décret 78-993 of 4 October 1978, art. 3: the mileage stands on the invoice and may not be altered. What is too high is an inference of ours.',
  },
  inspection: {
    name: 'Next technical inspection',
    how: 'The date that a source gives. Otherwise one period of the vehicle’s class after the last known inspection; with none known, the class’s first deadline after first registration, then every period, the first one that isn’t past.',
    rule: 'Code de la route, R. 323-22 (cars and vans: 4 years, then 2; collectors’: 5), R. 323-24 (taxi, private hire, ambulance: 1 year), R. 323-27 (category L: 5 years, then 3); arrêté of 18 June 1991, art. 4 and 8 (re-inspection).',
  },
  forecast: {
    name: 'Due date of an operation',
    how: 'The network forecasts up to three dates for an operation: by mileage, by period, by inspection. The earliest is the due date. The page computes none of them; it says which are hard to believe.',
    rule: 'Dates: the network’s forecasts. Doubts: beyond a quarter more than the longest interval that makers prescribe, twice a wear part’s usual life, or ten years. A wear part is “to check”, never overdue.',
  },
  lastTime: {
    name: 'Since the last time',
    how: 'Months from the last date up to today. Kilometres from the mileage of that day to today’s estimated mileage, on the same counter.',
    rule: 'Subtracted here; the kilometres rest on the estimate.',
  },
  observed: {
    name: 'Observed interval',
    how: 'From the first time to the last, divided by the number of times less one; an operation done once has none.',
    rule: 'Averaged here over the operations of the network’s members.',
  },
  usual: {
    name: 'Usual interval',
    how: 'From the shortest to the longest interval that makers prescribe for the operation and the vehicle’s energy, or a wear part’s usual life. The operation is recognised by its label.',
    rule: 'Makers’ schedules and, for wear parts, the guides named below the table. It is not this vehicle’s own maintenance plan.',
  },
  job: {
    name: 'Recognised operation',
    how: 'The network recognises an operation in the words of the garage, and names the field that it went by: the operation, the package or the part. Operations of two numberings are the same if their labels are, or belong to one family.',
    rule: 'Recognition: the network’s. Families of labels: inferred here, as nothing else relates the two numberings.',
  },
  lastVisit: {
    name: 'Last visit',
    how: 'The later of two dates: the last visit that the network gives, and the last invoice. Dates to come don’t count. Where the two differ, the other one stands beside it.',
    rule: 'Compared here; both dates are the network’s.',
  },
  visits: {
    name: 'Visits',
    how: 'The number of different days with an invoice. Several invoices of one day are one visit; credit notes, repeated invoices and impossible dates don’t count.',
    rule: 'Counted here from the network’s invoices.',
  },
  spent: {
    name: 'Spent in the network',
    how: 'The sum of the invoices’ amounts, each invoice once. Credit notes are subtracted; an invoice without an amount is counted apart.',
    rule: 'Added up here. The network doesn’t say whether amounts include tax.',
  },
  outcome: {
    name: 'What came of a reminder',
    how: 'The first invoice after the reminder and within the window, for the same operation if there is one, otherwise for another. Before the window’s end, and with none, it is too early to say.',
    rule: 'Inferred here: an invoice follows a reminder, nothing shows that it came because of it. Operations are compared by their labels.',
  },
  followRate: {
    name: 'Reminders followed',
    how: 'Reminders that an invoice followed within the window, divided by those whose outcome is known. One sent by two channels counts in both; with fewer than five there is no percentage.',
    rule: 'Calculated here from the outcomes above.',
  },
  takenUp: {
    name: 'Lines taken up',
    how: 'A line received is taken up where a qualified invoice of the same number and date holds a line of the same operation, package and part.',
    rule: 'Inferred here, as nothing else relates the two.',
  },
  otherCars: {
    name: 'Other cars of this customer',
    how: 'Vehicles read in this session whose customer has the same name and address, or the same last name and a phone or an email in common. Less than that makes it a question to ask.',
    rule: 'Inferred here, only among what this session has read.',
  },
  doubts: {
    name: 'Doubts about the data',
    how: 'Where two sources disagree, a date can’t be, or a figure is beyond what a vehicle does, both stay in sight with who says what. Nothing is corrected silently.',
    rule: 'The member that asks is believed first, then whoever saw the vehicle last. What another member claims decides nothing; it is shown under its name.',
  },
};

const fr: Words = {
  mileageToday: {
    name: 'Kilométrage aujourd’hui',
    how: 'Le chiffre du réseau s’il en donne un. Sinon le dernier relevé fiable du compteur, plus le kilométrage par mois pour chaque mois écoulé depuis.',
    rule: 'Addition faite ici. Un chiffre inférieur à un relevé fiable, ou au-delà du million de kilomètres, est montré avec son doute.',
  },
  monthlyMileage: {
    name: 'Kilomètres par mois',
    how: 'L’estimation du réseau s’il en donne une. Sinon les kilomètres du premier relevé fiable au dernier, divisés par les mois qui les séparent, s’ils ont au moins 180\u00a0jours d’écart.',
    rule: 'Moyenne faite ici sur les relevés des garages. En France une voiture parcourt environ 1\u202f000\u00a0km par mois (SDES, «\u00a0Stabilité de la circulation routière en France en 2019\u00a0»).',
  },
  reading: {
    name: 'Relevé douteux',
    how: 'Un compteur ne fait que monter. Les relevés qui montent ensemble, ceux de l’adhérent le plus sûr d’abord, sont retenus\u00a0; un relevé inférieur, trop élevé pour les jours écoulés ou recopié d’un plus ancien est mis de côté, montré et jamais utilisé.',
    rule: 'Décret 78-993 du 4\u00a0octobre 1978, art.\u00a03\u00a0: le kilométrage figure sur la facture et ne peut être modifié. Ce qui est trop élevé est une déduction faite ici.',
  },
  inspection: {
    name: 'Prochain contrôle technique',
    how: 'La date qu’une source donne. Sinon, une période de la catégorie du véhicule après le dernier contrôle connu\u00a0; sans contrôle connu, la première échéance de la catégorie après la mise en circulation, puis à chaque période, la première qui n’est pas passée.',
    rule: 'Code de la route, R.\u00a0323-22 (voitures et utilitaires\u00a0: 4\u00a0ans, puis 2\u00a0; collection\u00a0: 5), R.\u00a0323-24 (taxi, VTC, ambulance\u00a0: 1\u00a0an), R.\u00a0323-27 (catégorie\u00a0L\u00a0: 5\u00a0ans, puis 3)\u00a0; arrêté du 18\u00a0juin 1991, art.\u00a04 et\u00a08 (contre-visite).',
  },
  forecast: {
    name: 'Échéance d’une opération',
    how: 'Le réseau prévoit jusqu’à trois dates pour une opération\u00a0: par kilométrage, par période, par contrôle. La première est l’échéance. Aucune n’est calculée ici\u00a0; la page dit lesquelles sont difficiles à croire.',
    rule: 'Dates\u00a0: prévisions du réseau. Doutes\u00a0: au-delà d’un quart de plus que le plus long intervalle prescrit par les constructeurs, de deux fois la durée de vie usuelle d’une pièce d’usure, ou de dix ans. Une pièce d’usure est «\u00a0à contrôler\u00a0», jamais en retard.',
  },
  lastTime: {
    name: 'Depuis la dernière fois',
    how: 'Les mois de la dernière date à aujourd’hui. Les kilomètres, de ceux de ce jour-là au kilométrage estimé d’aujourd’hui, sur le même compteur.',
    rule: 'Soustraction faite ici\u00a0; les kilomètres reposent sur l’estimation.',
  },
  observed: {
    name: 'Intervalle observé',
    how: 'De la première fois à la dernière, divisé par le nombre de fois moins une\u00a0; une opération faite une seule fois n’en a pas.',
    rule: 'Moyenne faite ici sur les opérations des adhérents du réseau.',
  },
  usual: {
    name: 'Périodicité usuelle',
    how: 'Du plus court au plus long intervalle que les constructeurs prescrivent pour l’opération et l’énergie du véhicule, ou la durée de vie usuelle d’une pièce d’usure. L’opération est reconnue à son libellé.',
    rule: 'Plans des constructeurs et, pour les pièces d’usure, les guides nommés sous le tableau. Ce n’est pas le plan d’entretien de ce véhicule.',
  },
  job: {
    name: 'Opération reconnue',
    how: 'Le réseau reconnaît une opération dans les mots du garage, et nomme le champ qui l’a montrée\u00a0: l’opération, le forfait ou la pièce. Des opérations de deux numérotations sont la même si leurs libellés le sont, ou sont d’une même famille.',
    rule: 'Reconnaissance\u00a0: celle du réseau. Familles de libellés\u00a0: une déduction faite ici, rien d’autre ne relie les deux numérotations.',
  },
  lastVisit: {
    name: 'Dernière visite',
    how: 'La plus récente de deux dates\u00a0: la dernière visite que donne le réseau et la dernière facture. Une date à venir ne compte pas. Si les deux diffèrent, l’autre est écrite à côté.',
    rule: 'Comparaison faite ici\u00a0; les deux dates sont celles du réseau.',
  },
  visits: {
    name: 'Visites',
    how: 'Le nombre de jours différents avec une facture. Plusieurs factures d’un même jour font une visite\u00a0; avoirs, factures répétées et dates impossibles ne comptent pas.',
    rule: 'Décompte fait ici sur les factures du réseau.',
  },
  spent: {
    name: 'Dépensé dans le réseau',
    how: 'La somme des montants des factures, chaque facture une fois. Les avoirs sont soustraits\u00a0; une facture sans montant est comptée à part.',
    rule: 'Addition faite ici. Le réseau ne dit pas si les montants sont TTC.',
  },
  outcome: {
    name: 'Suite d’une relance',
    how: 'La première facture après la relance et dans le délai, pour la même opération s’il y en a une, sinon pour une autre. Avant la fin du délai, et sans facture, il est trop tôt pour le dire.',
    rule: 'Déduction faite ici\u00a0: une facture suit une relance, rien ne montre qu’elle en vienne. Les opérations sont comparées par leurs libellés.',
  },
  followRate: {
    name: 'Relances suivies',
    how: 'Les relances qu’une facture a suivies dans le délai, divisées par celles dont la suite est connue. Une relance envoyée par deux canaux compte dans les deux\u00a0; à moins de cinq, il n’y a pas de pourcentage.',
    rule: 'Taux calculé ici sur ces suites.',
  },
  takenUp: {
    name: 'Lignes reprises',
    how: 'Une ligne reçue est reprise quand une facture qualifiée de mêmes numéro et date contient une ligne de mêmes opération, forfait et pièce.',
    rule: 'Déduction faite ici, rien d’autre ne relie les deux.',
  },
  otherCars: {
    name: 'Autres voitures de ce client',
    how: 'Des véhicules lus dans cette session dont le client a le même nom et la même adresse, ou le même nom de famille et un téléphone ou un e-mail en commun. Moins que cela en fait une question à poser.',
    rule: 'Déduction faite ici, parmi ce que cette session a lu seulement.',
  },
  doubts: {
    name: 'Doutes sur les données',
    how: 'Quand deux sources se contredisent, qu’une date ne peut pas être ou qu’un chiffre dépasse ce que fait un véhicule, les deux restent en vue avec qui dit quoi. Rien n’est corrigé en silence.',
    rule: 'L’adhérent qui demande est cru d’abord, puis qui a vu le véhicule en dernier. Ce qu’affirme un autre ne décide de rien\u00a0; c’est montré sous son nom.',
  },
};

export const figureMessages = defineMessages({ en, fr });

export const traceMessages = defineMessages({
  en: {
    how: 'How',
    inputs: 'With',
    rule: 'Rule',
    all: 'The meaning of every figure',
    api: 'given by the network',
    ours: 'computed here',
    lastReading: 'Last reliable reading',
    monthly: 'Kilometres a month',
    sum: 'Hence',
    last: 'Last inspection known',
    release: 'First registration',
    given: 'Dates given',
    basis: 'Rests on',
    lastTime: 'Last time',
    due: 'Earliest date',
    window: 'Window',
    days: (n: string) => `${n} days`,
    sent: 'Sent on',
    operations: 'Operations reminded',
    givenVisit: 'Last visit given by the network',
    lastInvoice: 'Last invoice',
    visits: 'Visits',
    invoices: 'Invoices',
    undated: 'Invoices without date',
    unpriced: 'Invoices without amount',
    total: 'Sum',
    readings: 'Readings',
    setAside: 'Set aside',
  },
  fr: {
    how: 'Comment',
    inputs: 'Avec',
    rule: 'Règle',
    all: 'Le sens de chaque chiffre',
    api: 'donné par le réseau',
    ours: 'calculé ici',
    lastReading: 'Dernier relevé fiable',
    monthly: 'Kilomètres par mois',
    sum: 'Donc',
    last: 'Dernier contrôle connu',
    release: 'Mise en circulation',
    given: 'Dates données',
    basis: 'Repose sur',
    lastTime: 'Dernière fois',
    due: 'Première date',
    window: 'Délai',
    days: (n: string) => `${n} jours`,
    sent: 'Envoyée le',
    operations: 'Opérations relancées',
    givenVisit: 'Dernière visite donnée par le réseau',
    lastInvoice: 'Dernière facture',
    visits: 'Visites',
    invoices: 'Factures',
    undated: 'Factures sans date',
    unpriced: 'Factures sans montant',
    total: 'Somme',
    readings: 'Relevés',
    setAside: 'Mis de côté',
  },
});
