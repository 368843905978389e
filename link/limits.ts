import type { ServiceName } from '#contract/services.ts';

/**
 * How long one call may take, in milliseconds, and how much it may bring. A call that takes longer
 * or brings more is cut off, and the person is told.
 */
export interface CallLimits {
  /**
   * While the request is being sent: the longest time in which none of its bytes are taken. From a
   * page, the server expects `LEAST_BYTES` or the end in each such span.
   */
  send: number;
  /** From the moment the page has sent the whole request until the head of the answer is there. */
  begin: number;
  /** While the answer arrives: `LEAST_BYTES` or its end must come in each such span. */
  goOn: number;
  /**
   * The largest JSON answer, in bytes once decompressed. A file goes to disk and may have any size.
   */
  mostBytes: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * The largest JSON answer that we accept, in bytes once decompressed. A garage that books
 * everything it sells at its counter under one plate may have 10,000 invoices of 10 lines; those
 * take 87 MB.
 */
export const MAX_ANSWER_BYTES = 128 * 1024 * 1024;

/**
 * In bytes: by how much the server lets an answer grow past what the page accepts before cutting it.
 * The page stops first, and tells the person why. All it would see of a cut is a broken line.
 */
export const PAGE_STOPS_FIRST = 16 * 1024 * 1024;

/** The same for the opt-out list, which is read in a thread of its own (section 14). */
export const MAX_LIST_BYTES = 512 * 1024 * 1024;

const question: CallLimits = {
  send: 15 * SECOND,
  begin: 20 * SECOND,
  goOn: 15 * SECOND,
  mostBytes: MAX_ANSWER_BYTES,
};

const list: CallLimits = { ...question, mostBytes: MAX_LIST_BYTES };

/** For files, because the API reads all the clients and invoices in one before it answers. */
const file: CallLimits = { ...question, send: MINUTE, begin: 15 * MINUTE };

/**
 * How long the server waits for the API, for each web service. This is the only table of limits,
 * and docs/limits.md shows it. The page waits `PAGE_MARGIN` longer in each phase, so that the
 * server's 504 arrives first: it says more than silence.
 */
export function limitsOf(service: ServiceName): CallLimits {
  if (service === 'importFile') return file;
  return service === 'blacklist' ? list : question;
}

/**
 * In milliseconds: how long the server tries to connect to the API. This counts as part of whatever
 * phase is waiting.
 */
export const CONNECT = 10 * SECOND;

/**
 * In milliseconds: a connection to the server on which nothing has moved for this long is dead.
 * Longer than any phase, so that it never cuts off a call.
 */
export const SILENT_CONNECTION = file.begin + MINUTE;

/**
 * In bytes: a body that brings less than this in a span is dripping, and that counts as silence.
 */
export const LEAST_BYTES = 16 * 1024;

/** In milliseconds: how much longer than the server the page waits in each phase. */
export const PAGE_MARGIN = 2 * SECOND;

/**
 * In milliseconds from the click: by then the person is told about a failure, whatever hangs, even
 * if the seven dedicated services are asked after vision360 failed. Only imports may take longer.
 */
export const FAILURE_SAID_WITHIN = 40 * SECOND;
