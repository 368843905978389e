import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BEGINS, closeTo, EXACT } from './closeness.ts';
import { PART, WHOLE } from './contact-score.ts';
import { createFindIndex, type Findable } from './find-index.ts';
import { readWanted, type WantedWord } from './wanted.ts';
import { nameWordsOf, otherWordsOf } from './words-of.ts';

/** How well the text fits the client, with every way tried of taking the words: 0 if it doesn't. */
function plainScore(typed: string, { names, car, plate, phones, emails }: Findable): number {
  const { words: wanted, plates } = readWanted(typed);
  const words = [...nameWordsOf(names), ...otherWordsOf({ names, car, plate, phones, emails })];
  const fitOf = (word: string): number => {
    // With masks that have every letter, no word is spared a longer look.
    const close = closeTo(
      word,
      words,
      words.map(() => -1),
    );
    const isTwo = Array.from(word).some(
      (_, at) => at > 1 && words.includes(word.slice(0, at)) && words.includes(word.slice(at)),
    );
    return Math.max(isTwo ? BEGINS : 0, ...close.map(({ closeness }) => closeness));
  };
  const pieceFit = ({ word, mayBeOfPlate }: WantedWord): number => {
    const piece = word.toUpperCase();
    if (!mayBeOfPlate || piece.length < 2) return 0;
    return plate === piece ? EXACT : plate?.includes(piece) ? BEGINS : 0;
  };
  const bestFrom = (at: number): number => {
    const one = wanted[at];
    if (!one) return 0;
    const alone = Math.max(fitOf(one.word), pieceFit(one));
    const worth = one.isOptional ? Number(alone === EXACT) : alone || -Infinity;
    const ways = [worth + bestFrom(at + 1)];
    const two = one.word + (wanted[at + 1]?.word ?? '');
    if (wanted[at + 1]) ways.push((fitOf(two) || -Infinity) + bestFrom(at + 2));
    const three = two + (wanted[at + 2]?.word ?? '');
    if (wanted[at + 2] && two.length <= 6) {
      ways.push((fitOf(three) || -Infinity) + bestFrom(at + 3));
    }
    return Math.max(...ways);
  };
  const byWords = wanted.length > 0 ? Math.max(0, bestFrom(0)) : 0;
  const isPlate = plate !== null && plates.includes(plate);
  const isPart = plates.some((piece) => plate?.includes(piece));
  return byWords + (isPlate ? WHOLE : isPart ? PART : 0);
}

const syllables = ['ma', 'de', 'le', 'ro', 'van', 'berg', 'ti', 'goff'];
const name = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
const client = fc.record({
  names: fc
    .array(fc.oneof(name, fc.constant('vandeberg')), { minLength: 1, maxLength: 3 })
    .map((words) => [words.join(' ')]),
  car: fc.constantFrom(
    'Renault CLIO IV',
    'Mazda CX-5',
    'Peugeot 208',
    'Toyota C-HR',
    'Audi A3',
    '',
  ),
  plate: fc.option(fc.constantFrom('AB123CD', 'LM789NP', 'AB789MA')),
  phones: fc.constant([]),
  emails: fc.constant([]),
});
const slipped = fc.tuple(name, fc.nat()).map(([word, at]) => {
  const place = at % word.length;
  return word.slice(0, place) + word.slice(place + 1);
});
const said = fc.constantFrom(
  'van de berg',
  'la',
  'madame',
  'clio 4',
  'cx5',
  'chr',
  'a trois',
  '208',
  'lm 789',
  'AB-123-CD',
  'le',
);

it('whoever is found, and how well, is what looking at everybody for every word gives', () => {
  fc.assert(
    fc.property(
      fc.array(client, { maxLength: 12 }),
      fc.array(fc.oneof(name, name, slipped, said), { minLength: 1, maxLength: 4 }),
      (clients, words) => {
        const typed = words.join(' ');
        const index = createFindIndex<Findable>();
        for (const one of clients) index.add(one);
        const plain = clients.map((entry) => ({ entry, score: plainScore(typed, entry) }));
        const fitting = plain.filter(({ score }) => score > 0);
        const { best, total } = index.search(readWanted(typed), 5);
        expect(best.map(({ entry, score }) => ({ entry, score }))).toEqual(
          fitting.toSorted((a, b) => b.score - a.score).slice(0, 5),
        );
        expect(total).toBe(fitting.length);
      },
    ),
    { numRuns: 500 },
  );
});
