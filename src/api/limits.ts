import type { ServiceName } from '#contract/services.ts';
import {
  FAILURE_SAID_WITHIN,
  LEAST_BYTES,
  limitsOf,
  MAX_ANSWER_BYTES,
  MAX_LIST_BYTES,
  PAGE_MARGIN,
} from '#link/limits.ts';

/** Calls at a time: an API takes these from one counter without becoming slower for others. */
export const MOST_AT_A_TIME = 4;

/**
 * How long the page waits in each phase of a call, in milliseconds, and how many bytes it accepts.
 */
export interface PageLimits {
  /**
   * How long nothing may move while the request is sent. Only imports have this, because the
   * browser reports progress only for them.
   */
  send: number;
  /** Until the head of the answer is there. */
  begin: number;
  /** In each such span, `leastBytes` of the answer or its end must come. */
  goOn: number;
  leastBytes: number;
  /** The largest JSON answer, decompressed. */
  mostBytes: number;
}

/**
 * The table of link/limits.ts for the page: it waits a little longer, so that the server speaks
 * first.
 */
export function pageLimitsOf(service: ServiceName): PageLimits {
  const { send, begin, goOn } = limitsOf(service);
  return {
    send: send + PAGE_MARGIN,
    begin: begin + PAGE_MARGIN,
    goOn: goOn + PAGE_MARGIN,
    leastBytes: LEAST_BYTES,
    mostBytes: service === 'blacklist' ? MAX_LIST_BYTES : MAX_ANSWER_BYTES,
  };
}

/** In milliseconds: how long it takes to show a failure once it is known. */
const SHOWN_WITHIN = 1000;

/** When a failure of something asked now must be known, on the clock of `performance.now()`. */
export const failBy = (): number => performance.now() + FAILURE_SAID_WITHIN - SHOWN_WITHIN;

/** How many milliseconds are left until then. */
export const timeLeft = (until: number): number => until - performance.now();

/**
 * In milliseconds. After `failBy`, we go on waiting for an answer only as long as it brings
 * `leastBytes` in each such span; otherwise it has failed.
 */
export const LIVELY = 5000;
