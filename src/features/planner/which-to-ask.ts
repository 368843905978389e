/** Of one plate: not asked for yet, being asked for, or answered one way or another. */
export type AskState = 'open' | 'asking' | 'settled';

/** Calls at a time: what an API takes from one counter without being slowed for others. */
export const MOST_AT_A_TIME = 4;

/**
 * Which plates may be asked for now: those that already are, and the next ones in order where fewer
 * than four are, since each takes a call at least. None is added once the reading is stopped.
 */
export function whichToAsk(states: readonly AskState[], stopped: boolean): boolean[] {
  let free = stopped ? 0 : MOST_AT_A_TIME - states.filter((state) => state === 'asking').length;
  return states.map((state) => state === 'asking' || (state === 'open' && free-- > 0));
}
