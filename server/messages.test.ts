import { describe, expect, it, test } from 'vitest';
import { langOf, say } from './messages.ts';

describe('the language of a message', () => {
  const asking = (query: string, accepted?: string) =>
    langOf(
      new Request(`http://localhost/${query}`, {
        headers: accepted === undefined ? {} : { 'Accept-Language': accepted },
      }),
    );

  it('is the one that the address asks for, whatever the browser accepts', () => {
    expect(asking('?lang=en', 'fr')).toBe('en');
    expect(asking('?lang=fr', 'en')).toBe('fr');
  });

  it('is the first that the browser accepts if the address asks for none', () => {
    expect(asking('', 'en-GB,fr;q=0.5')).toBe('en');
    expect(asking('', 'fr-FR,en;q=0.5')).toBe('fr');
  });

  it('is French if none is asked for, or one that we don’t have', () => {
    expect(asking('')).toBe('fr');
    expect(asking('?lang=de', 'en')).toBe('fr');
    expect(asking('', 'enx')).toBe('fr');
    expect(langOf(undefined)).toBe('fr');
  });
});

test('a sentence gets its values wherever they are named, and keeps the name of a missing one', () => {
  const sentence = { fr: '{file}\u00a0: {line} de {file}, {max}', en: '{max} {file}' };
  expect(say(sentence, 'fr', { file: '$&', line: 0 })).toBe('$&\u00a0: 0 de $&, {max}');
  expect(say(sentence, 'en', { file: 'a', max: 2 })).toBe('2 a');
});
