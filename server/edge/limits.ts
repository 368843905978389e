import { limitsOf } from '#link/limits.ts';

/** What a connection may cost before anyone is known; times are in milliseconds. */
export interface EdgeLimits {
  /**
   * From the opening of a connection, or the end of the last answer, until the whole head of a
   * request is there.
   */
  head: number;
  /** How long a connection on which nothing comes is kept for its next request. */
  idle: number;
  /** In each such span, `LEAST_BYTES` of a file must come, or its end. */
  fileBody: number;
  /** The same for any other body. */
  questionBody: number;
  /** The most bytes that a head may have, including its first line. */
  headBytes: number;
  /**
   * The most connections that are kept. A new one takes the place of the oldest that is waiting for
   * a request.
   */
  sockets: number;
  /**
   * The most requests that may be unanswered at once. Each holds a head and 64 KB of body in
   * memory.
   */
  requests: number;
  /** The most unanswered requests on one connection, sent without waiting for the answers. */
  pipelined: number;
}

/** Per process. The proxy in front should limit how many connections one address may have. */
export const edgeLimits: EdgeLimits = {
  head: 15_000,
  idle: 5000,
  fileBody: limitsOf('importFile').send,
  questionBody: limitsOf('vision360').send,
  headBytes: 16 * 1024,
  sockets: 2000,
  requests: 1000,
  pipelined: 16,
};
