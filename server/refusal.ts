import type { Envelope } from '#contract/envelope.ts';
import type { Lang } from '#contract/services.ts';
import { OWN_WORDS } from '#link/own-words.ts';

/** What this server says itself, when it has no answer of the API to hand on. */
const messages = {
  badPath: { fr: 'Adresse mal formée.', en: 'Malformed address.' },
  badRequest: { fr: 'Requête mal formée.', en: 'Malformed request.' },
  headTooLarge: { fr: 'En-têtes trop volumineux.', en: 'The headers are too large.' },
  tooSlow: {
    fr: 'La requête n’est pas arrivée à temps.',
    en: 'The request did not arrive in time.',
  },
  busy: {
    fr: 'Trop de requêtes en cours. Réessayez dans un instant.',
    en: 'Too many requests at once. Try again in a moment.',
  },
  wrongHost: {
    fr: 'Ce serveur ne répond pas sous ce nom. La variable PUBLIC_HOST les énumère.',
    en: 'This server does not answer to that name. The variable PUBLIC_HOST lists them.',
  },
  unknownPath: { fr: 'Service inconnu.', en: 'Unknown service.' },
  unknownNetwork: { fr: 'Réseau inconnu.', en: 'Unknown network.' },
  wrongVerb: {
    fr: 'Ce service ne répond pas à cette méthode.',
    en: 'This service does not answer this method.',
  },
  bodyUnexpected: {
    fr: 'Cette demande ne doit pas porter de contenu.',
    en: 'This request must not carry a body.',
  },
  bodyTooLarge: { fr: 'Demande trop volumineuse.', en: 'The request is too large.' },
  damaged: {
    fr: 'Les données de ce serveur sont endommagées. Prévenez son exploitant.',
    en: 'This server’s data is damaged. Tell those who run it.',
  },
  internal: { fr: 'Erreur interne du serveur.', en: 'Internal server error.' },
  unreachable: { fr: 'L’API MMP ne répond pas.', en: 'The MMP API cannot be reached.' },
  tooLate: { fr: 'L’API MMP n’a pas répondu à temps.', en: 'The MMP API did not answer in time.' },
  broken: {
    fr: 'L’API MMP a donné une réponse illisible.',
    en: 'The MMP API gave an answer that cannot be read.',
  },
  noContent: {
    fr: 'L’API MMP a répondu sans contenu.',
    en: 'The MMP API answered without any content.',
  },
  partial: {
    fr: 'L’API MMP n’a donné qu’une partie de sa réponse.',
    en: 'The MMP API gave only a part of its answer.',
  },
  redirected: {
    fr: 'L’API MMP renvoie vers une autre adresse.',
    en: 'The MMP API points to another address.',
  },
  interim: {
    fr: 'L’API MMP a donné une réponse provisoire qui n’était pas attendue.',
    en: 'The MMP API gave an interim answer that was not expected.',
  },
  malformed: {
    fr: 'L’API MMP a répondu hors du protocole HTTP.',
    en: 'The MMP API did not answer in proper HTTP.',
  },
  cut: { fr: 'L’API MMP a interrompu sa réponse.', en: 'The MMP API broke off its answer.' },
  answerTooLarge: {
    fr: 'L’API MMP a donné une réponse trop volumineuse.',
    en: 'The MMP API gave an answer that is too large.',
  },
  wrongEncoding: {
    fr: 'L’API MMP a donné une réponse qui ne peut pas être décompressée.',
    en: 'The MMP API gave an answer that cannot be decompressed.',
  },
  refused: { fr: 'L’API MMP a refusé la demande.', en: 'The MMP API refused the request.' },
  badSignIn: {
    fr: 'Un identifiant et un mot de passe sont attendus.',
    en: 'A username and a password are expected.',
  },
  wrongGrant: {
    fr: 'Seul le mode d’authentification «\u00a0password\u00a0» est accepté.',
    en: 'Only the password grant is accepted.',
  },
  tooManyAttempts: {
    fr: 'Trop de tentatives. Réessayez dans {wait}\u00a0s.',
    en: 'Too many attempts. Try again in {wait} s.',
  },
} as const;

export type Reason = keyof typeof messages;

/**
 * The sentence in the language that the request's `lang` asks for; where no `lang` is documented, in
 * the one that it accepts first, which is the page's; in French otherwise.
 */
export const messageOf = (reason: Reason, request: Request | undefined): string =>
  messages[reason][langOf(request)];

function langOf(request: Request | undefined): Lang {
  const asked = request && new URL(request.url).searchParams.get('lang');
  return /^en\b/i.test(asked ?? request?.headers.get('accept-language') ?? '') ? 'en' : 'fr';
}

/** The error body that every web service of the documentation shows. */
export function refuse(
  request: Request | undefined,
  status: number,
  reason: Reason,
  headers: Record<string, string> = {},
): Response {
  const body: Envelope<never[]> = {
    success: false,
    data: [],
    message: messageOf(reason, request),
    errors: [],
  };
  return Response.json(body, { status, headers: { ...headers, [OWN_WORDS]: '1' } });
}
