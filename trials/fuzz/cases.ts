import { randomOf } from '#demo/network/random.ts';
import { seedOf } from '../faulty/faulty-server.ts';

/** One visit of the application, by its number: the same number is the same visit. */
export interface Case {
  number: number;
  kind: 'vehicle' | 'campaigns' | 'day' | 'network';
  /** Whether each web service is asked alone too. */
  asksAll: boolean;
  opensSheet: boolean;
  retries: boolean;
  /** Through the palette, or as a link does. */
  byPalette: boolean;
}

export function caseOf(seed: number, number: number): Case {
  const random = randomOf(seedOf(seed, number, 4711));
  const { kind } = random.weighted([
    { kind: 'vehicle' as const, weight: 80 },
    { kind: 'campaigns' as const, weight: 8 },
    { kind: 'day' as const, weight: 4 },
    { kind: 'network' as const, weight: 8 },
  ]);
  return {
    number,
    kind,
    asksAll: random.chance(0.7),
    opensSheet: random.chance(0.15),
    retries: random.chance(0.3),
    byPalette: random.chance(0.3),
  };
}

export const plateOf = (number: number): string => `FZ${number}`;
