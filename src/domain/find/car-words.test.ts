import { expect, it } from 'vitest';
import { NUMBER_WORDS } from '#src/domain/written-numbers.ts';
import { carWords } from './car-words.ts';

it('every number that is said in one word is one of a model with that number', () => {
  for (const [word, value] of NUMBER_WORDS) {
    if (value > 1) expect(carWords(`Fiat ${value}`)).toContain(word);
    if (value > 0) expect(carWords(`Seat M${value}`)).toContain(`m${word}`);
  }
});

it('an article is none, nor is an exclamation', () => {
  const words = carWords('Renault CLIO 1.0 TCE');
  for (const word of ['un', 'une', 'one', 'oh']) expect(words).not.toContain(word);
});
