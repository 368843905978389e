import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhones } from '#rules/phone.ts';
import { createFindIndex, type Findable } from './find-index.ts';
import { readWanted } from './wanted.ts';

interface Client extends Findable {
  name: string;
}

const client = (name: string, rest: Partial<Omit<Client, 'phones'>> & { phone?: string } = {}) => ({
  name,
  names: [name],
  car: rest.car ?? '',
  plate: rest.plate ?? null,
  phones: readPhones(rest.phone ?? null),
  emails: rest.emails ?? [],
});

const clients: Client[] = [
  client('DUPONT PHILLIPE', {
    car: 'Citroën C5',
    plate: 'ABC123',
    phone: '0612457896',
    emails: ['p.dupont@exemple.fr'],
  }),
  client('LEFEBVRE Christine', { car: 'Dacia SANDERO', plate: 'DEF123' }),
  client('Élise DUPOND', { car: 'Renault MEGANE', plate: 'AB123CD', phone: '+32 470 12 34 56' }),
  client('Garage de la Tour', { car: 'Renault KANGOO' }),
  client('LE GOFF Jean-Pierre', { car: 'Peugeot 208' }),
];

const others: Client[] = [
  client('LEGOFF Anne', { car: 'Renault CLIO IV', plate: 'GH456JK' }),
  client('Weiß Jürgen', { car: 'Toyota RAV4' }),
  client('VANDENBERG Øystein', { car: 'Mazda CX-5' }),
  client('SAINT-MARTIN Marie', {
    car: 'Peugeot 308 SW',
    phone: '0699887766 / 0329450000',
    emails: ['marie.stm@orange.fr'],
  }),
  client('DUPONT Paul', { car: 'Citroën C3', plate: 'LM789NP', phone: '0699887755' }),
  client('Lœwe MACDONALD', { car: 'Renault CLIO 4' }),
];

function indexOf(all: readonly Client[]) {
  const index = createFindIndex<Client>();
  for (const one of all) index.add(one);
  return index;
}

const found = (typed: string, all = clients) =>
  indexOf(all)
    .search(readWanted(typed), 10)
    .best.map(({ entry }) => entry.name);

describe('a person is found', () => {
  it.each([
    ['by a part of the name', 'dupont', ['DUPONT PHILLIPE', 'Élise DUPOND']],
    ['while the name is being typed', 'lefeb', ['LEFEBVRE Christine']],
    ['in any order, with slips', 'philippe dupont', ['DUPONT PHILLIPE']],
    ['without accents', 'elise', ['Élise DUPOND']],
    ['with accents and capitals that the file lacks', 'CHRÎSTINE LEFÈVRE', ['LEFEBVRE Christine']],
    ['with a title before the name', 'Mme Lefebvre', ['LEFEBVRE Christine']],
    ['by the model', 'la Sandero', ['LEFEBVRE Christine']],
    ['by the model in English', 'the Sandero', ['LEFEBVRE Christine']],
    ['by model and name', 'sandero lefebvre', ['LEFEBVRE Christine']],
    ['by a model that is a number', '208', ['LE GOFF Jean-Pierre']],
    ['by a name written in one word', 'legoff', ['LE GOFF Jean-Pierre']],
    ['by words that say little, if there are no others', 'de la', ['Garage de la Tour']],
    ['by the number', '06 12 45 78 96', ['DUPONT PHILLIPE']],
    ['by the number as from abroad', '+33 6 12 45 78 96', ['DUPONT PHILLIPE']],
    ['by the number with its zero', '+33 (0)6.12.45.78.96', ['DUPONT PHILLIPE']],
    ['by the number’s beginning', '+33 6 12', ['DUPONT PHILLIPE']],
    ['by the number’s end', '78 96', ['DUPONT PHILLIPE']],
    ['by the number with one wrong digit', '06 12 45 78 95', ['DUPONT PHILLIPE']],
    ['by a foreign number', '0032470123456', ['Élise DUPOND']],
    ['by the address', 'P.Dupont@exemple.fr', ['DUPONT PHILLIPE']],
    ['by a part of the address', '@exemple', ['DUPONT PHILLIPE']],
    ['by a part of the plate', 'def 1', ['LEFEBVRE Christine']],
    ['by the plate, before those that only contain it', 'ab-123', ['Élise DUPOND']],
  ])('%s', (_, typed, names) => expect(found(typed)).toEqual(names));

  it.each([
    ['in two words', 'le goff', ['LEGOFF Anne']],
    ['in two words, with a slip', 'le gofff', ['LEGOFF Anne']],
    ['in two words, in any order', 'anne le goff', ['LEGOFF Anne']],
    ['in three words', 'van den berg', ['VANDENBERG Øystein']],
    ['in two words that both say something', 'mac donald', ['Lœwe MACDONALD']],
    ['in one word instead of two', 'saintmartin', ['SAINT-MARTIN Marie']],
    ['with ss for ß', 'weiss', ['Weiß Jürgen']],
    ['with ß for ss', 'STRAßE', []],
    ['without a stroke', 'oystein', ['VANDENBERG Øystein']],
    ['with a ligature spelt out', 'loewe', ['Lœwe MACDONALD']],
    ['by a model in one word', 'RAV4', ['Weiß Jürgen']],
    ['by a model in two words', 'rav 4', ['Weiß Jürgen']],
    ['by a model with a dash', 'CX-5', ['VANDENBERG Øystein']],
    ['by a model without its dash', 'cx5', ['VANDENBERG Øystein']],
    ['by a model without its space', '308sw', ['SAINT-MARTIN Marie']],
    ['by a model with a Roman number', 'Clio 4', ['LEGOFF Anne', 'Lœwe MACDONALD']],
    ['by a model with an Arabic number', 'clio iv', ['Lœwe MACDONALD', 'LEGOFF Anne']],
    ['by a model in one word with its number', 'clio4', ['Lœwe MACDONALD', 'LEGOFF Anne']],
    ['by a number with a word before it', 'tel 06 99 88 77 55', ['DUPONT Paul']],
    ['by a number with a sign before it', 'Tél. : 06.99.88.77.55', ['DUPONT Paul']],
    ['by a number with letters for digits', 'O6 99 88 77 55', ['DUPONT Paul']],
    [
      'by two numbers that were pasted',
      '06 99 88 77 55 / 03 29 45 00 00',
      ['SAINT-MARTIN Marie', 'DUPONT Paul'],
    ],
    ['by two numbers in a row', '06 11 11 11 11 03 29 45 00 00', ['SAINT-MARTIN Marie']],
    ['by name and number, both', 'dupont 06 99 88 77 55', ['DUPONT Paul']],
    ['by name, if the number is unknown', 'legoff 06 11 22 33 44', ['LEGOFF Anne']],
    ['by name and plate', 'legoff gh-456-jk', ['LEGOFF Anne']],
    ['by the plate, if the name is another', 'robert LM-789-NP', ['DUPONT Paul']],
    ['by name and a part of the plate', 'dupont lm 789', ['DUPONT Paul']],
    ['by name and address', 'Marie <marie.stm@orange.fr>', ['SAINT-MARTIN Marie']],
    ['by the address with a slip in its domain', 'marie.stm@ornage.fr', ['SAINT-MARTIN Marie']],
    ['by the address with two slips there', 'marie.stm@ornge.f', ['SAINT-MARTIN Marie']],
    ['by the address with another ending', 'marie.stm@orange.com', ['SAINT-MARTIN Marie']],
    ['by the address with a space', 'marie.stm @ orange.fr', ['SAINT-MARTIN Marie']],
    ['by the address while it is typed with a slip', 'marie.stm@ornag', ['SAINT-MARTIN Marie']],
  ])('%s: %s', (_, typed, names) =>
    expect(found(typed, others).toSorted()).toEqual(names.toSorted()),
  );

  it('first if both the name and the number or the plate fit', () => {
    const all = [client('DUPONT Anne', { phone: '0611111111' }), ...others];
    expect(found('dupont 06 99 88 77 55', all)).toEqual(['DUPONT Paul', 'DUPONT Anne']);
    expect(found('LM-789-NP dupont', all)).toEqual(['DUPONT Paul', 'DUPONT Anne']);
  });

  it('by a model before by a part of a plate that reads like it', () => {
    const all = [client('X', { plate: 'AB308SW' }), ...others];
    expect(found('308 SW', all)).toEqual(['SAINT-MARTIN Marie', 'X']);
  });

  it.each(['marie.stm@gmail.com', 'paul@orange.fr', 'le', 'goff'])('of these not by %j', (typed) =>
    expect(found(typed, others)).toEqual(typed === 'le' ? ['LEGOFF Anne'] : []),
  );

  it.each(['martin', 'dupont sandero', '0699', 'x@y', '12', ''])('not by %j', (typed) =>
    expect(found(typed)).toEqual([]),
  );

  it('and it is said if the words fit only with a slip', () => {
    const { best } = indexOf(clients).search(readWanted('dupont'), 10);
    expect(best.map(({ isNear }) => isNear)).toEqual([false, true]);
  });

  it('first if all of it fits best, and those left out are counted', () => {
    const many = Array.from({ length: 30 }, (_, index) => client(`MARTINEZ ${index}`));
    const { best, total } = indexOf([...many, client('MARTIN Claire')]).search(
      readWanted('martin'),
      5,
    );
    expect(best).toHaveLength(5);
    expect(best[0]?.entry.name).toBe('MARTIN Claire');
    expect(total).toBe(31);
  });

  const name = fc.stringMatching(/^[A-Z][a-zàéèçï]{3,9}$/);

  it('whatever the order, the case and one slip in each longer word', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 2 }),
        fc.array(name, { maxLength: 20 }),
        fc.tuple(fc.nat(), fc.nat()),
        (words, others, places) => {
          const wanted = client(words.join(' '));
          const all = [...others.map((other) => client(other)), wanted];
          const slipped = words.map((word, index) => {
            const at = 1 + ((places[index] ?? 0) % (word.length - 2));
            return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
          });
          for (const typed of [words, words.toReversed(), slipped]) {
            const hits = indexOf(all).search(readWanted(typed.join(' ').toUpperCase()), 99).best;
            expect(hits.map(({ entry }) => entry)).toContain(wanted);
          }
        },
      ),
    );
  });

  it('by at least four digits of the number in a row, however it is written', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^06\d{8}$/),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 4, max: 10 }),
        fc.constantFrom('', ' ', '.', '-'),
        (digits, from, length, separator) => {
          const typed = [...digits.slice(from, from + length)].join(separator);
          expect(found(typed, [client('X', { phone: digits })])).toEqual(['X']);
          const abroad = `+33 ${digits.slice(1, Math.max(4, length))}`;
          expect(found(abroad, [client('X', { phone: digits })])).toEqual(['X']);
        },
      ),
    );
  });

  it('never by one word more than by fewer', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), name, name, (all, first, more) => {
        const index = indexOf(all.map((one) => client(one)));
        expect(index.search(readWanted(`${first} ${more}`), 99).total).toBeLessThanOrEqual(
          index.search(readWanted(first), 99).total,
        );
      }),
    );
  });
});
