import { atMost } from './at-most.ts';
import { MOST_AT_A_TIME } from './limits.ts';
import { send } from './send.ts';

/**
 * What the page reads in bulk, for the day's list and for finding clients, shares four places. A page
 * that somebody opens doesn't wait for it.
 */
export const sendInTurn = atMost(MOST_AT_A_TIME, send);
