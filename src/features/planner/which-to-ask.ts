import { MOST_AT_A_TIME } from '#src/api/limits.ts';

/** A plate is not asked for yet, being asked for, or answered in some way. */
export type AskState = 'open' | 'asking' | 'settled';

/**
 * Which plates may be asked for now: those that already are, and the next ones in order as long as
 * fewer than four are, because each needs at least one call. After stopping, none is added.
 */
export function whichToAsk(states: readonly AskState[], stopped: boolean): boolean[] {
  let free = stopped ? 0 : MOST_AT_A_TIME - states.filter((state) => state === 'asking').length;
  return states.map((state) => state === 'asking' || (state === 'open' && free-- > 0));
}
