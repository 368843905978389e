import { describe, expect, it } from 'vitest';

interface Catalogue {
  fr: object;
  en: object;
}

const isCatalogue = (value: unknown): value is Catalogue =>
  typeof value === 'object' && value !== null && 'fr' in value && 'en' in value;

/**
 * The server's own sentences. They reach the screen as the API's do: exactly as they are written.
 */
const serverSources = import.meta.glob<string>('../server/messages.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const frenchIn = (source: string): string[] =>
  [...source.matchAll(/\bfr:\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g)].map(([, , text = '']) =>
    text.replaceAll('\\u00a0', '\u00a0'),
  );

const modules = import.meta.glob<Record<string, unknown>>('../src/**/*messages.ts', {
  eager: true,
});

/** The texts of a catalogue: its strings, and the literals in its functions' code. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return literalsOf(String(value));
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** A template's `${…}` contains code, so its literals are searched too. */
function literalsOf(code: string): string[] {
  const inner: string[] = [];
  const outer = code.replace(/\$\{([^{}]*)\}/g, (_, embedded: string) => {
    inner.push(embedded);
    return 'x';
  });
  if (inner.length > 0) return [outer, ...inner].flatMap(literalsOf);
  return [...outer.matchAll(/(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g)].map(([, , text = '']) =>
    text.replaceAll('\\u00a0', '\u00a0'),
  );
}

/**
 * A breakable space before a double punctuation mark or inside quotes, an English quote, or a
 * straight apostrophe.
 */
const breaksFrench = (text: string): boolean => / [:;?!»]|« |\w['"]\w/u.test(text);

describe('French typography', () => {
  const catalogues = Object.entries(modules).flatMap(([path, module]) =>
    Object.values(module)
      .filter(isCatalogue)
      .map(({ fr }) => ({ path, texts: textsOf(fr) })),
  );

  it('is checked in every catalogue, including what its functions return', () => {
    expect(catalogues.length).toBeGreaterThan(15);
    expect(catalogues.flatMap(({ texts }) => texts)).toContain(
      'Votre session se termine dans une minute.',
    );
    expect(['Oui : non', '« oui »', "l'API"].every(breaksFrench)).toBe(true);
    expect(breaksFrench('Oui\u00a0: «\u00a0l’API\u00a0»')).toBe(false);
  });

  it.each(catalogues)('is correct in $path', ({ texts }) => {
    expect(texts.filter(breaksFrench)).toEqual([]);
  });

  it.each(Object.entries(serverSources))('is correct in %s', (_, source) => {
    const texts = frenchIn(source);
    expect(texts).not.toEqual([]);
    expect(texts.filter(breaksFrench)).toEqual([]);
  });
});

describe('what we say about an inspection', () => {
  const spoken = Object.values(modules)
    .flatMap((module) => Object.values(module).filter(isCatalogue))
    .flatMap((catalogue) => textsOf(catalogue))
    .filter((text) => /contrôle technique|\binspection/i.test(text));
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
  const english = Object.values(modules)
    .flatMap((module) => Object.values(module).filter(isCatalogue))
    .flatMap(({ en }) => textsOf(en));

  it('is called by that one word in English: the file’s name keeps its own', () => {
    expect(english).toContain('Customer');
    const others = english.filter((text) => /\bclients?\b(?!\.csv)/i.test(text));
    expect(others).toEqual([]);
  });
});
