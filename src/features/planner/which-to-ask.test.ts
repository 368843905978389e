import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_AT_A_TIME } from '#src/api/limits.ts';
import { type AskState, whichToAsk } from './which-to-ask.ts';

const states = fc.array(fc.constantFrom<AskState>('open', 'asking', 'settled'), { maxLength: 30 });

describe('whichToAsk', () => {
  it('fills the free places in order', () => {
    expect(whichToAsk(['settled', 'asking', 'open', 'open', 'asking', 'open'], false)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('lets calls under way finish, and never has more than four at once', () => {
    fc.assert(
      fc.property(states, fc.boolean(), (given, stopped) => {
        const asked = whichToAsk(given, stopped);
        const count = (state: AskState) =>
          given.filter((one, index) => one === state && asked[index]).length;
        const asking = given.filter((one) => one === 'asking').length;
        expect(count('asking')).toBe(asking);
        expect(count('settled')).toBe(0);
        expect(count('open')).toBeLessThanOrEqual(
          stopped ? 0 : Math.max(0, MOST_AT_A_TIME - asking),
        );
      }),
    );
  });

  it('asks once for every plate, whatever the order of the answers', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.infiniteStream(fc.nat()), (count, picks) => {
        let now = Array.from({ length: count }, (): AskState => 'open');
        for (let answers = 0; answers < count; answers++) {
          const asked = whichToAsk(now, false);
          now = now.map((state, index) => (asked[index] ? 'asking' : state));
          const asking = now.flatMap((state, index) => (state === 'asking' ? [index] : []));
          expect(asking.length).toBe(Math.min(MOST_AT_A_TIME, count - answers));
          now[asking[(picks.next().value ?? 0) % asking.length]!] = 'settled';
        }
        expect(now.every((state) => state === 'settled')).toBe(true);
      }),
    );
  });
});
