import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten } from './sentences.ts';

describe('shorten', () => {
  it('leaves a usual label as it is', () => {
    expect(shorten(' Plaquettes de frein ')).toBe('Plaquettes de frein');
  });

  it('shows that it has cut a label', () => {
    expect(shorten('Remplacement du liquide', 14)).toBe('Remplacement…');
  });

  it('keeps only the first line', () => {
    expect(shorten('Vidange\nhuile 5W30')).toBe('Vidange');
  });

  it('never exceeds the limit and never cuts a character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 20 }),
        (label, most) => {
          const short = shorten(label, most);
          expect(Array.from(short).length).toBeLessThanOrEqual(most);
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
