import type { ServiceName } from '#contract/services.ts';
import {
  FAILURE_SAID_WITHIN,
  LEAST_BYTES,
  limitsOf,
  MAX_ANSWER_BYTES,
  MAX_LIST_BYTES,
  PAGE_MARGIN,
} from '#link/limits.ts';

/** How long the page waits in each phase of a call, in milliseconds, and what it takes, in bytes. */
export interface PageLimits {
  /** Silence while the request leaves: known for an import only, whose progress the browser tells. */
  send: number;
  /** To the head of the answer. */
  begin: number;
  /** In which `leastBytes` more of the answer come, or its end. */
  goOn: number;
  leastBytes: number;
  /** Of a JSON answer, decompressed. */
  mostBytes: number;
}

/** The table of link/limits.ts as the page keeps it: a little more, so that the server speaks first. */
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

/** In milliseconds, what it takes a failure to be on the screen once it is known. */
const SHOWN_WITHIN = 1000;

/** When a failure of what is asked now must be known, on the clock of `performance.now()`. */
export const failBy = (): number => performance.now() + FAILURE_SAID_WITHIN - SHOWN_WITHIN;

/** In milliseconds, what is left until then. */
export const timeLeft = (until: number): number => until - performance.now();

/**
 * In milliseconds: past `failBy`, an answer that moves by `leastBytes` in such a span is still waited
 * for; one that does not has failed.
 */
export const LIVELY = 5000;
