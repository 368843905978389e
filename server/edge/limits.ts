import { limitsOf } from '#link/limits.ts';

/** What a connection may cost before anyone is known; times are in milliseconds. */
export interface EdgeLimits {
  /** From the opening of a connection, or the end of an answer, to the whole head of a request. */
  head: number;
  /** How long a connection on which nothing comes is kept for a next request. */
  idle: number;
  /** In each such span `LEAST_BYTES` of a body come, or its end; of a file that is sent. */
  fileBody: number;
  /** The same of any other body. */
  questionBody: number;
  /** How many bytes a head may have, its first line included. */
  headBytes: number;
  /** How many connections are kept; the oldest that waits for a request makes room for a new one. */
  sockets: number;
  /** How many requests may be unanswered at once; a body of 64 KB and a head are held of each. */
  requests: number;
  /** How many of these may have come on one connection, sent without waiting for an answer. */
  pipelined: number;
}

/** Per process. How many connections one address may have is for the proxy in front to say. */
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
