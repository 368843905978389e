import type { Lang, VehicleServiceName } from '#contract/services.ts';
import { type CannedSections, emptySections } from './empty.ts';
import { hostileSections } from './hostile.ts';
import { oddSections } from './odd.ts';
import { provisionalSections } from './provisional.ts';
import { refusedSections } from './refused.ts';
import { remindedSections } from './reminded.ts';
import { replacedCounterSections } from './replaced-counter.ts';

/** What the API does for a sentinel plate instead of looking it up. */
export type Behaviour =
  /** Answers like any vehicle, from the store; after `afterSeconds`, if given. */
  | { kind: 'answer'; afterSeconds?: number }
  | { kind: 'refuse'; status: 200 | 404 | 429 | 500; retryAfterSeconds?: number }
  /** An answer that breaks off in the middle. */
  | { kind: 'truncate' }
  /** Sections sent exactly like this, which no store would hold. */
  | { kind: 'sections'; sections: CannedSections };

/** A plate that provokes one state of the page, so that a person can look at it (README). */
export interface Sentinel {
  /** As a person types it. */
  plate: string;
  fr: string;
  en: string;
  behaviour(service: VehicleServiceName, lang: Lang): Behaviour;
}

const fail: Behaviour = { kind: 'refuse', status: 500 };
const answer: Behaviour = { kind: 'answer' };

/** Each plate does the same in every network. */
export const sentinels: readonly Sentinel[] = [
  {
    plate: 'ER-404-ZZ',
    fr: 'inconnue : 404',
    en: 'unknown: 404',
    behaviour: () => ({ kind: 'refuse', status: 404 }),
  },
  {
    plate: 'ER-500-ZZ',
    fr: 'tout service échoue : 500',
    en: 'every service fails: 500',
    behaviour: () => fail,
  },
  {
    plate: 'ER-429-ZZ',
    fr: 'trop de demandes : 429, Retry-After de 30 s',
    en: 'too many requests: 429, Retry-After 30 s',
    behaviour: () => ({ kind: 'refuse', status: 429, retryAfterSeconds: 30 }),
  },
  {
    plate: 'ER-200-ZZ',
    fr: 'refus sous un 200 : success false',
    en: 'refused under a 200: success false',
    behaviour: () => ({ kind: 'refuse', status: 200 }),
  },
  {
    plate: 'ER-206-ZZ',
    fr: 'JSON coupé au milieu',
    en: 'JSON cut in the middle',
    behaviour: () => ({ kind: 'truncate' }),
  },
  {
    plate: 'ER-204-ZZ',
    fr: 'véhicule connu, toutes les listes vides',
    en: 'a known vehicle, every list empty',
    behaviour: () => ({ kind: 'sections', sections: emptySections }),
  },
  {
    plate: 'ER-003-ZZ',
    fr: 'répond après 3 s',
    en: 'answers after 3 s',
    behaviour: () => ({ kind: 'answer', afterSeconds: 3 }),
  },
  {
    plate: 'ER-120-ZZ',
    fr: "répond après 120 s, plus que n'attend la page",
    en: 'answers after 120 s, longer than the page waits',
    behaviour: () => ({ kind: 'answer', afterSeconds: 120 }),
  },
  {
    plate: 'ER-360-ZZ',
    fr: 'vision360 échoue (500), les services dédiés répondent',
    en: 'vision360 fails (500), the dedicated services answer',
    behaviour: (service) => (service === 'vision360' ? fail : answer),
  },
  {
    plate: 'ER-361-ZZ',
    fr: 'vision360 et factures échouent (500), les autres services répondent',
    en: 'vision360 and factures fail (500), the other services answer',
    behaviour: (service) => (service === 'vision360' || service === 'invoices' ? fail : answer),
  },
  {
    plate: 'ER-362-ZZ',
    fr: 'historiques, interrogé seul, ne répond pas comme vision360',
    en: 'historiques, asked alone, does not answer as vision360 does',
    behaviour: (service) =>
      service === 'operations' ? { kind: 'sections', sections: emptySections } : answer,
  },
  {
    plate: 'ER-666-ZZ',
    fr: 'valeurs hostiles : balises, textes de 10 000 signes, dates et nombres impossibles',
    en: 'hostile values: tags, texts of 10,000 characters, impossible dates and numbers',
    behaviour: () => ({ kind: 'sections', sections: hostileSections }),
  },
  {
    plate: 'ER-667-ZZ',
    fr: 'types inattendus : listes nulles ou numérotées, doublons, fiches illisibles, __proto__',
    en: 'unexpected types: null or numbered lists, duplicates, unreadable records, __proto__',
    behaviour: () => ({ kind: 'sections', sections: oddSections }),
  },
  {
    plate: 'RE-090-ZZ',
    fr: 'tout ce qui peut suivre une relance : même opération, autre, rien, inutile, répétée',
    en: 'all that can come of a reminder: same job, another, nothing, useless, repeated',
    behaviour: (_, lang) => ({ kind: 'sections', sections: remindedSections(lang) }),
  },
  {
    plate: 'RF-134-ZZ',
    fr: 'une relance malgré tout : refus, silence de trois ans, sans portable, autre adhérent',
    en: 'a reminder in spite of all: a refusal, three years’ silence, no mobile, another member',
    behaviour: (_, lang) => ({ kind: 'sections', sections: refusedSections(lang) }),
  },
  {
    plate: 'CP-180-ZZ',
    fr: 'un compteur remplacé : 180 000 km en 2022, 5 000 en 2023',
    en: 'a replaced counter: 180,000 km in 2022, 5,000 in 2023',
    behaviour: (_, lang) => ({ kind: 'sections', sections: replacedCounterSections(lang) }),
  },
  {
    plate: 'WW-600-ZZ',
    fr: 'une plaque provisoire ; plusieurs numéros de téléphone dans un champ',
    en: 'a provisional plate; several phone numbers in one field',
    behaviour: () => ({ kind: 'sections', sections: provisionalSections }),
  },
  {
    plate: 'TX-600-ZZ',
    fr: 'un taxi : 20 ans, 600 factures, 6 000 lignes',
    en: 'a taxi: 20 years, 600 invoices, 6,000 lines',
    behaviour: () => answer,
  },
];
