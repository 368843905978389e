import type { Car } from './car.ts';

/**
 * A vehicle of the first network that has a plate of its own, so that a person can look at what the
 * rules make of it (README). Each is made like the others; `plate` and the wish are all that is
 * special.
 */
export interface Case {
  /** In capitals, without separators. */
  plate: string;
  use: Car['use'];
  wish: 'new-counter' | 'moved-owner' | 'refusal' | null;
}

export const cases: readonly Case[] = [
  { plate: 'FT101TX', use: 'taxi', wish: null },
  { plate: 'FV102VN', use: 'van', wish: null },
  { plate: 'BM103D', use: 'two-wheeler', wish: null },
  { plate: '504CV92', use: 'collection', wish: null },
  { plate: 'FC105KM', use: 'private', wish: 'new-counter' },
  { plate: 'FD106DM', use: 'private', wish: 'moved-owner' },
  { plate: 'FR107ST', use: 'private', wish: 'refusal' },
];
