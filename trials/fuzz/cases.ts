import { randomOf } from '#demo/network/random.ts';
import { seedOf } from '../faulty/faulty-server.ts';

/** One visit to the application. The same number always gives the same visit. */
export interface Case {
  number: number;
  kind: 'vehicle' | 'campaigns' | 'day' | 'network';
  /** Whether it also asks each web service separately. */
  asksAll: boolean;
  opensSheet: boolean;
  retries: boolean;
  /** Whether it goes there through the palette rather than by a link. */
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

/** Of no system, and longer than the name of any model. */
export const plateOf = (number: number): string => `FZ${String(number).padStart(6, '0')}`;
