import { describe, expect, it } from 'vitest';
import { textsOf } from './catalogues.ts';
import { breaksEnglish, breaksFrench } from './typography.ts';

const catalogues = (lang: 'fr' | 'en') => textsOf(lang);
const allTexts = (lang: 'fr' | 'en'): string[] => catalogues(lang).flatMap(({ texts }) => texts);

describe('French typography', () => {
  it('is checked in every catalogue of page and server, including what functions return', () => {
    expect(catalogues('fr').length).toBeGreaterThan(40);
    expect(allTexts('fr')).toContain('Votre session se termine dans une minute.');
    expect(allTexts('fr')).toContain('Le serveur du réseau ne répond pas.');
    const wrong = [
      'Oui : non',
      'Oui: non',
      'Oui ?',
      '« oui »',
      '"oui"',
      "l'adhérent",
      '12 €',
      '5 %',
      '3 Mo',
      '10 km',
      'n° 4',
      'etc...',
      'oui - non',
    ];
    expect(wrong.filter((text) => !breaksFrench(text))).toEqual([]);
    expect(breaksFrench('Oui\u00a0: «\u00a0l’adhérent\u00a0», à 09:30, n°\u00a04')).toBe(false);
  });

  it.each(catalogues('fr'))('is correct in $path', ({ texts }) => {
    expect(texts).not.toEqual([]);
    expect(texts.filter(breaksFrench)).toEqual([]);
  });
});

describe('English typography', () => {
  it('has its own marks', () => {
    const wrong = [
      'Yes : no',
      'Yes ?',
      '"yes"',
      "the network's",
      '«\u00a0yes\u00a0»',
      'a - b',
      'a...',
    ];
    expect(wrong.filter((text) => !breaksEnglish(text))).toEqual([]);
    expect(breaksEnglish('Yes: “the network’s”, from 9:30 – 10:00')).toBe(false);
  });

  it.each(catalogues('en'))('is correct in $path', ({ texts }) => {
    expect(texts.filter(breaksEnglish)).toEqual([]);
  });
});

describe('what we say about an inspection', () => {
  const spoken = [...allTexts('fr'), ...allTexts('en')].filter((text) =>
    /contrôle technique|\binspection/i.test(text),
  );
  const forecast = import.meta.glob<string>('../server/embedded/forecast/interval-text.ts', {
    eager: true,
    query: '?raw',
    import: 'default',
  });

  it('never calls it obligatory, missed or an offence, because files only show what they contain', () => {
    const accuses =
      /obligat|infraction|contravention|amende|interdi|en règle|pas (été )?(fait|passé)|non (fait|passé)|offence|breach|illegal|unlawful|\bfine\b|not (been )?(done|passed)|missed|must be/i;
    expect(spoken.length).toBeGreaterThan(20);
    expect(spoken.filter((text) => accuses.test(text))).toEqual([]);
    for (const source of Object.values(forecast)) expect(source).not.toMatch(accuses);
    expect('Contrôle technique obligatoire').toMatch(accuses);
  });
});

describe('a customer', () => {
  const english = allTexts('en');

  it('is called by that one word in English: the file’s name and a field’s keep their own', () => {
    expect(english).toContain('Customer');
    const others = english.filter((text) => /\bclients?\b(?!\.csv)(?!_)/i.test(text));
    expect(others).toEqual([]);
  });
});
