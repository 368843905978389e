import { randomOf } from '#server/embedded/demo/random.ts';
import type { Temper } from './faulty-server.ts';
import { seedOf } from './faulty-server.ts';

/** By name, each made for a seed. */
export const tempers: Record<string, (seed: number) => Temper> = {
  /** Whatever an answer can say or be, and quickly. */
  fuzz: (seed) => ({
    severityOf(service, subject, nth) {
      // A person who tries to sign in for the third time gets in, or nothing behind could be tried.
      if (service === 'token' && (subject === 0 || nth >= 2)) return 'true';
      const random = randomOf(seedOf(seed, subject, service.length, nth, 77));
      const drawn = random.next();
      // Where vision360 fails, the seven others are read in its place.
      if (service === 'vision360' && nth === 0 && drawn < 0.3) return 'failure';
      return drawn < 0.8 ? 'values' : drawn < 0.93 ? 'wire' : 'failure';
    },
  }),
};
