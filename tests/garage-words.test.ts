import { describe, expect, it } from 'vitest';
import { textsOf } from './catalogues.ts';

const all = (lang: 'fr' | 'en'): string[] => textsOf(lang).flatMap(({ texts }) => texts);

/** Where Données shows what came over the wire, which somebody copies into a support case. */
const allowedApi = { fr: ['Réponses de l’API'], en: ['Answers of the API'] };

describe('what a garage reads', () => {
  it('speaks of the network and its server, never of an API, but where answers are shown as they came', () => {
    for (const lang of ['fr', 'en'] as const) {
      expect(all(lang).filter((text) => /\bAPIs?\b/.test(text))).toEqual(allowedApi[lang]);
    }
  });
});
