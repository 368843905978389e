import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseFirst,
  type FoundFit,
  fitOf,
  matchingEntries,
  type PaletteEntry,
  platesTyped,
  typedPlateFirst,
} from './palette-entries.ts';

const entry = (id: string, rest: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id,
  group: 'pages',
  label: id,
  run: () => {},
  ...rest,
});

const entries = [
  entry('Véhicule'),
  entry('Liste d’opposition'),
  entry('AB-123-CD', { note: 'Citroën C5 · Phillipe Dupont', words: 'AB123CD AB-123-CD' }),
  entry('Langue : English', { words: 'langue language' }),
];

const found = (typed: string) => matchingEntries(entries, typed).map(({ id }) => id);

describe('the entries found', () => {
  it.each([
    ['vehi', ['Véhicule']],
    ['OPPOSITION liste', ['Liste d’opposition']],
    ['dupont', ['AB-123-CD']],
    ['citroen phil', ['AB-123-CD']],
    ['ab123c', ['AB-123-CD']],
    ['ab 123', ['AB-123-CD']],
    ['language', ['Langue : English']],
    ['rien de tel', []],
  ])('are found by %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('are all entries if nothing was typed', () => {
    expect(found('')).toHaveLength(entries.length);
    expect(found('  ')).toHaveLength(entries.length);
  });

  it('are found by their own name, and one more word never finds more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.string(), ({ label }, more) => {
        expect(found(label)).toContain(label);
        expect(found(label)).toEqual(expect.arrayContaining(found(`${label} ${more}`)));
      }),
    );
  });
});

describe('the plates typed', () => {
  it.each([
    ['ab123cd', ['AB-123-CD']],
    ['1234 ab 75', ['1234 AB 75']],
    ['abc123', ['ABC123']],
    ['ab 12o cd', ['AB12OCD', 'AB-120-CD']],
    ['agenda', []],
    ['06 12 45 78 96', []],
    ['C4 Picasso', []],
    ['RAV4', []],
    ['Dupont ab 123 cd', ['AB-123-CD']],
    ['', []],
  ])('are found in %j', (typed, plates) => {
    expect(platesTyped(typed)).toEqual(plates);
  });
});

describe('what Enter does before anybody has chosen', () => {
  const plate = entry('AB-123-CD', { group: 'plate' });
  const [one, two] = [
    entry('EF-456-GH', { group: 'found' }),
    entry('JK-789-LM', { group: 'found' }),
  ];
  const read = entry('read', { group: 'found', keepsOpen: true });
  const [agenda, light, dark] = [
    entry('Agenda'),
    entry('Thème : clair', { group: 'actions' }),
    entry('Thème : sombre', { group: 'actions' }),
  ];
  const asPlate = entry('as-plate', { group: 'other' });

  it.each<[string, string, PaletteEntry[], FoundFit, string]>([
    ['the plate as typed, whoever else fits', 'ab123cd', [plate, one], 'several', plate.id],
    ['the only car that fits', 'dupont', [one, read], 'sure', one.id],
    ['the only page', 'agen', [agenda], 'several', agenda.id],
    ['the page of that name', 'Agenda', [agenda, light], 'several', agenda.id],
    ['what reads more, which opens nothing', 'dupont', [read, agenda], 'several', read.id],
    ['the vehicle read last, if nothing is typed', ' ', [one, two, agenda], 'several', one.id],
  ])('is to open %s', (_, typed, shown, fit, id) => {
    expect(chooseFirst(typed, shown, fit)).toEqual({ id, why: null });
  });

  it.each<[string, string, PaletteEntry[], FoundFit, string | null]>([
    ['several cars fit', 'dupont', [one, two, read], 'several', 'several'],
    ['it is only near', 'dupnot', [one, read], 'near', 'near'],
    ['something was left out', 'dupont blanche', [one], 'without', 'without'],
    ['others of that name may not be read yet', 'dupont', [one], 'unread', 'unread'],
    ['and before more is read', 'dupont', [one, read], 'unread', 'unread'],
    ['several actions fit', 'theme', [light, dark], 'several', 'several'],
    ['a page is called like a customer', 'agen', [one, agenda], 'sure', 'several'],
    ['it is clearly no plate', '0612457896', [asPlate], 'several', 'plate'],
    ['there is nothing', 'zyxwv', [], 'several', null],
  ])('is nothing if %s', (_, typed, shown, fit, why) => {
    expect(chooseFirst(typed, shown, fit)).toEqual({ id: null, why });
  });
});

describe('who was found is sure to be the one that is meant', () => {
  const one = { found: [{ isNear: false }], isSure: true, isAllSearched: true, without: [] };

  it.each<[string, Partial<Parameters<typeof fitOf>[0]>, FoundFit]>([
    ['if all that may be read was searched', {}, 'sure'],
    ['not if more may be read', { isAllSearched: false }, 'unread'],
    ['not if something was left out', { isSure: false, without: ['bleue'] }, 'without'],
    ['not if it is only near', { isSure: false, found: [{ isNear: true }] }, 'near'],
    ['not if several fit', { isSure: false }, 'several'],
  ])('%s', (_, part, fit) => {
    expect(fitOf({ ...one, ...part })).toBe(fit);
  });
});

describe('the entry that Enter opens', () => {
  const plate = (id: string) => entry(id, { group: 'plate', label: `Ouvrir ${id}` });
  const recent = (id: string) => entry(id, { group: 'recent', note: 'Citroën C5' });

  it.each<[string, string[], string[]]>([
    ['of a vehicle not read yet', ['ABC123'], ['XABC1234']],
    ['of a vehicle read before another that contains it', ['ABC123'], ['XABC1234', 'ABC123']],
    ['before its repair', ['AB123CO', 'AB123C0'], ['AB123C0X', 'AB123CO']],
  ])('is the plate as typed: %s', (_, plates, read) => {
    const entries = typedPlateFirst(plates.map(plate), read.map(recent));
    expect(entries[0]).toMatchObject({ id: plates[0], group: 'plate' });
    expect(entries.map(({ id }) => id).toSorted()).toEqual(
      [...new Set([...plates, ...read])].toSorted(),
    );
  });

  it('says whose a vehicle is that has been read', () => {
    expect(typedPlateFirst([plate('ABC123')], [recent('ABC123')])).toEqual([
      { ...recent('ABC123'), group: 'plate', run: expect.any(Function) },
    ]);
  });
});
