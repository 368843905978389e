import type { Lang } from '#contract/services.ts';

/** What the API says, in the language that `lang` asks for. `{name}` is replaced by a value. */
const messages = {
  noToken: { fr: 'Un jeton d’accès est attendu.', en: 'An access token is expected.' },
  badToken: {
    fr: 'Le jeton d’accès est inconnu ou a expiré.',
    en: 'The access token is unknown or has expired.',
  },
  otherNetwork: {
    fr: 'Ce compte n’a pas accès à ce réseau.',
    en: 'This account has no access to this network.',
  },
  otherMember: {
    fr: 'Ce compte n’a pas accès à cet adhérent.',
    en: 'This account has no access to this member.',
  },
  managersOnly: {
    fr: 'Ce service est réservé aux gestionnaires du réseau.',
    en: "This service is for the network's managers only.",
  },
  notJson: { fr: 'Un corps JSON est attendu.', en: 'A JSON body is expected.' },
  badRequest: { fr: 'La demande est incorrecte.', en: 'The request is not right.' },
  plateMissing: { fr: 'L’immatriculation est obligatoire.', en: 'The licence plate is required.' },
  plateNotText: {
    fr: 'L’immatriculation doit être un texte.',
    en: 'The licence plate must be a text.',
  },
  plateTooLong: {
    fr: 'L’immatriculation ne doit pas dépasser {max} caractères.',
    en: 'The licence plate must have no more than {max} characters.',
  },
  unknownVehicle: {
    fr: 'Aucun véhicule ne porte cette immatriculation dans ce réseau.',
    en: 'No vehicle of this network has this licence plate.',
  },
  busy: {
    fr: 'Trop de longues réponses sont en cours de préparation. Réessayez dans quelques secondes.',
    en: 'Too many long answers are being prepared. Try again in a few seconds.',
  },
  tooMuch: {
    fr: 'L’historique de ce véhicule est trop long pour être préparé à temps.',
    en: 'This vehicle’s history is too long to be prepared in time.',
  },
  unknownMember: {
    fr: 'Ce code n’est celui d’aucun adhérent du réseau.',
    en: 'No member of the network has this code.',
  },
  badPage: {
    fr: 'Le numéro de page doit être un entier à partir de 1.',
    en: 'The page number must be a whole number from 1.',
  },
  badOutput: { fr: 'Le seul format proposé est csv.', en: 'The only output offered is csv.' },
  provoked: {
    fr: 'Erreur provoquée par une immatriculation ou un code de démonstration.',
    en: 'Failure provoked by a demonstration plate or code.',
  },
} as const satisfies Record<string, Record<Lang, string>>;

export type MessageName = keyof typeof messages;

export function say(
  name: MessageName,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return messages[name][lang].replace(/\{(\w+)\}/g, (mark, key: string) =>
    String(values[key] ?? mark),
  );
}

/** `lang` of the query: "en", or French for anything else and for nothing. */
export const langOf = (request: Pick<Request, 'url'>): Lang =>
  new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'fr';
