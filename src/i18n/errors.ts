import type { AppError } from '#src/api/errors.ts';
import { formatOf } from './format.ts';
import type { Lang } from './lang.ts';

interface ErrorWords {
  /** What happened. */
  title: string;
  /** What to do about it, the API's own words as they came, and by what its operator finds the call. */
  lines: string[];
}

/** Our sentence for each kind of failure, in both languages, followed by the API's own words. */
export function describeError(error: AppError, lang: Lang): ErrorWords {
  const say = (fr: [string, string], en: [string, string]): ErrorWords => {
    const [title, advice] = lang === 'fr' ? fr : en;
    return { title, lines: [advice, ...apiWords(error, lang), ...callWords(error, lang)] };
  };
  switch (error.kind) {
    case 'offline':
      return say(
        ['Le serveur ne répond pas.', 'Vérifiez la connexion, puis réessayez.'],
        ['The server cannot be reached.', 'Check the connection, then retry.'],
      );
    case 'timeout':
      return say(
        [
          'La réponse tarde trop.',
          'Le service est peut-être chargé\u00a0: réessayez dans un instant.',
        ],
        ['The answer takes too long.', 'The service may be busy: retry in a moment.'],
      );
    case 'unauthorized':
      return say(
        ['La session n’est plus valable.', 'Connectez-vous de nouveau pour continuer.'],
        ['The session is no longer valid.', 'Sign in again to go on.'],
      );
    case 'forbidden':
      return say(
        [
          'Votre compte n’a pas accès à ces données.',
          'Vérifiez le réseau choisi à la connexion, ou demandez l’accès à la tête de réseau.',
        ],
        [
          'Your account may not see these data.',
          'Check the network chosen at sign-in, or ask your network manager for access.',
        ],
      );
    case 'not-found':
      return say(
        ['Le réseau ne trouve rien ici.', 'Vérifiez ce qui a été demandé.'],
        ['The network finds nothing here.', 'Check what was asked for.'],
      );
    case 'rate-limited':
      return say(
        ['Trop de demandes en peu de temps.', waitFor(error.retryAfter, 'fr')],
        ['Too many requests in a short time.', waitFor(error.retryAfter, 'en')],
      );
    case 'refused':
      return say(
        ['Le réseau a refusé la demande.', 'Corrigez ce qu’il signale, ou réessayez.'],
        ['The network refused the request.', 'Correct what it points out, or retry.'],
      );
    case 'server':
      return say(
        [
          error.said || `Le serveur du réseau est en panne (erreur ${error.status}).`,
          'Rien n’est perdu\u00a0: réessayez dans un instant.',
        ],
        [
          error.said || `The network’s server has failed (error ${error.status}).`,
          'Nothing is lost: retry in a moment.',
        ],
      );
    case 'broken-answer':
      return say(
        [
          'La réponse du réseau est illisible.',
          'Réessayez\u00a0; si cela dure, signalez-le à la tête de réseau.',
        ],
        ['The network’s answer cannot be read.', 'Retry; if it lasts, tell your network manager.'],
      );
    case 'cancelled':
      return say(
        ['La demande a été annulée.', 'Réessayez quand vous voulez.'],
        ['The request was cancelled.', 'Retry whenever you like.'],
      );
    case 'too-large':
      return say(
        [
          'La réponse du réseau est trop volumineuse.',
          'La page n’en lit pas autant\u00a0: signalez-le à la tête de réseau.',
        ],
        [
          'The network’s answer is too large.',
          'This page does not read that much: tell your network manager.',
        ],
      );
    case 'code-gone':
      return say(
        [
          'Une partie de la page n’a pas pu être chargée.',
          'Une nouvelle version est peut-être en ligne, ou la connexion est coupée\u00a0: rechargez la page.',
        ],
        [
          'A part of the page could not be loaded.',
          'A new version may be online, or the connection may be down: reload the page.',
        ],
      );
    case 'defect':
      return say(
        [
          'Un défaut de cette page empêche de continuer.',
          'Réessayez\u00a0; si cela dure, rechargez la page et signalez-le.',
        ],
        [
          'A fault in this page stands in the way.',
          'Retry; if it lasts, reload the page and report it.',
        ],
      );
  }
}

function waitFor(seconds: number | null, lang: Lang): string {
  if (seconds === null) {
    return lang === 'fr' ? 'Attendez un instant, puis réessayez.' : 'Wait a moment, then retry.';
  }
  const time = formatOf(lang).seconds(seconds);
  return lang === 'fr' ? `Attendez ${time}, puis réessayez.` : `Wait ${time}, then retry.`;
}

function callWords(error: AppError, lang: Lang): string[] {
  if (!('call' in error) || !error.call) return [];
  return [`${lang === 'fr' ? 'Référence\u00a0' : 'Reference'}: ${error.call}`];
}

function apiWords(error: AppError, lang: Lang): string[] {
  if (!('details' in error)) return [];
  const words = [error.message, ...error.details].filter((word) => word !== '');
  if (words.length === 0) return [];
  const quoted = words.join(' · ');
  return [
    lang === 'fr'
      ? `Le réseau répond\u00a0: «\u00a0${quoted}\u00a0»`
      : `The network says: “${quoted}”`,
  ];
}
