import { defineMessages } from '#src/i18n/lang.ts';
import { days, jours } from '#src/shared/words/reminder-messages.ts';

/** The panel's own words: apart from those of all panels, because only it needs them. */
export const remindersMessages = defineMessages({
  en: {
    title: 'Reminders',
    outcome: 'What came of it',
    ratesTitle: 'Responses by channel',
    count: (n: number) => (n === 1 ? '1 reminder' : `${n} reminders`),
    none: 'No reminder on record for this vehicle.',
    window: 'Followed within',
    days,
    withoutChannel: (n: number) =>
      n === 1
        ? '1 reminder names no channel and counts in no rate.'
        : `${n} reminders name no channel and count in no rate.`,
    noRates: 'No reminder names its channel: no rate can be given.',
    sent: (n: number) => (n === 1 ? '1 reminder' : `${n} reminders`),
    noneKnown: 'no outcome known yet',
    followed: (n: number, known: number) =>
      `${n === 0 ? 'none' : n} followed by an invoice out of ${known}`,
    amongKnown: ' whose outcome is known',
    sameJob: (n: number) => `${n} of them for the same operation`,
    sameJobNone: 'none for the same operation',
    tooFew: 'too few to conclude',
    tooEarlyCount: (n: number) => `Too early to say for ${n}.`,
    undatedCount: (n: number) => `No date for ${n}.`,
    toComeCount: (n: number) => `${n} dated in the future.`,
    inference:
      '“The same operation” is an inference: reminders and invoices are not numbered alike, so their operations are related by label (same label, or same family of operations).',
    twice: 'A reminder sent over two channels counts in both.',
    undated: 'No date',
    noOperation: 'No operation named',
    unnamed: 'Unnamed operation',
    offer: (words: string) => `offer “${words}”`,
    campaign: (label: string) => `Campaign “${label}”`,
    campaignNumber: (id: string) => `campaign no.\u00a0${id}`,
    types: { predictive: 'predictive' },
    client: (id: string) => `customer no.\u00a0${id} at the garage`,
    before: (n: number) => `${days(n)} before`,
    related: (reminded: string, invoiced: string) =>
      `Related by family: “${reminded}” and “${invoiced}”`,
    justDone: (before: string, job: string) => `Just done: “${job}” was invoiced ${before}.`,
    repeated: (before: string, date: string) =>
      `Repeated: same operation already mentioned ${before}, on ${date}.`,
    refusedNow: (channels: string) =>
      `Refused: ${channels}, by the customer’s record of today. The refusal has no date: it may be later than the reminder.`,
    longSilent: (date: string) =>
      `Silent customer: last known sign on ${date}, more than 3\u00a0years before (CNIL, commercial management guidelines).`,
    callNeedsConsent:
      'Call to a consumer: prior consent required since 11 August 2026, except about a contract being performed (Code de la consommation, art. L223-1).',
    noMobile: 'No mobile: none of the customer’s known numbers can receive an SMS.',
    neverInvoiced: (member: string) =>
      `Not its customer: no invoice here is by ${member}. Without consent, only one’s own customers may be written to (CPCE, art. L34-5).`,
    misnamed: (label: string, span: string) =>
      `Campaign name in doubt: “${label}” is ${span} from the date it was sent.`,
  },
  fr: {
    title: 'Relances',
    outcome: 'Suite de la relance',
    ratesTitle: 'Retours par canal',
    count: (n: number) => (n < 2 ? `${n} relance` : `${n} relances`),
    none: 'Aucune relance connue pour ce véhicule.',
    window: 'Suivie sous',
    days: jours,
    withoutChannel: (n: number) =>
      n === 1
        ? '1 relance n’indique aucun canal et n’entre dans aucun taux.'
        : `${n} relances n’indiquent aucun canal et n’entrent dans aucun taux.`,
    noRates: 'Aucune relance n’indique son canal\u00a0: aucun taux ne peut être donné.',
    sent: (n: number) => (n < 2 ? `${n} relance` : `${n} relances`),
    noneKnown: 'aucune suite connue encore',
    followed: (n: number, known: number) =>
      n === 0
        ? `aucune suivie d’une facture, sur ${known}`
        : `${n === 1 ? '1 suivie' : `${n} suivies`} d’une facture sur ${known}`,
    amongKnown: ' dont la suite est connue',
    sameJob: (n: number) => `dont ${n} pour la même opération`,
    sameJobNone: 'aucune pour la même opération',
    tooFew: 'trop peu pour conclure',
    tooEarlyCount: (n: number) => `Trop tôt pour le dire pour\u00a0${n}.`,
    undatedCount: (n: number) => `Sans date pour\u00a0${n}.`,
    toComeCount: (n: number) =>
      n === 1 ? '1\u00a0est datée du futur.' : `${n}\u00a0sont datées du futur.`,
    inference:
      '«\u00a0La même opération\u00a0» est une déduction\u00a0: relances et factures n’ont pas la même numérotation, leurs opérations sont rapprochées par le libellé (même libellé, ou même famille d’opération).',
    twice: 'Une relance envoyée par deux canaux compte dans les deux.',
    undated: 'Sans date',
    noOperation: 'Aucune opération nommée',
    unnamed: 'Opération sans nom',
    offer: (words: string) => `offre «\u00a0${words}\u00a0»`,
    campaign: (label: string) => `Campagne «\u00a0${label}\u00a0»`,
    campaignNumber: (id: string) => `campagne n°\u00a0${id}`,
    types: { predictive: 'prédictive' },
    client: (id: string) => `client n°\u00a0${id} du garage`,
    before: (n: number) => `${jours(n)} avant`,
    related: (reminded: string, invoiced: string) =>
      `Rapprochées par famille\u00a0: «\u00a0${reminded}\u00a0» et «\u00a0${invoiced}\u00a0»`,
    justDone: (before: string, job: string) =>
      `Déjà fait\u00a0: «\u00a0${job}\u00a0» facturé ${before}.`,
    repeated: (before: string, date: string) =>
      `Répétée\u00a0: même opération déjà relancée ${before}, le ${date}.`,
    refusedNow: (channels: string) =>
      `Refus\u00a0: ${channels}, d’après la fiche d’aujourd’hui du client. Le refus n’est pas daté\u00a0: il peut être postérieur à la relance.`,
    longSilent: (date: string) =>
      `Client silencieux\u00a0: dernier signe connu le ${date}, plus de 3\u00a0ans avant (CNIL, référentiel de gestion commerciale).`,
    callNeedsConsent:
      'Appel à un particulier\u00a0: consentement préalable exigé depuis le 11 août 2026, sauf pour un contrat en cours (code de la consommation, art. L.\u00a0223-1).',
    noMobile: 'Sans portable\u00a0: aucun numéro connu du client ne peut recevoir de SMS.',
    neverInvoiced: (member: string) =>
      `Client d’un autre\u00a0: aucune facture d’ici n’est de ${member}. Sans consentement, on n’écrit qu’à ses propres clients (CPCE, art. L.\u00a034-5).`,
    misnamed: (label: string, span: string) =>
      `Nom de campagne douteux\u00a0: «\u00a0${label}\u00a0» est à ${span} de l’envoi.`,
  },
});
