import type { ServiceName } from '#contract/services.ts';

/**
 * How long one call may take, in milliseconds, and how much may come. What takes longer or grows
 * larger is cut, and the person told.
 */
export interface CallLimits {
  /**
   * While the request is being sent: no byte of it is taken for so long. From a page the server
   * expects `LEAST_BYTES`, or the end, in each such span.
   */
  send: number;
  /** From the end of the request, as the page sent it, to the head of the answer. */
  begin: number;
  /** While the answer arrives: at least `LEAST_BYTES` of it, or its end, come in each such span. */
  goOn: number;
  /** The largest answer in JSON, in bytes once decompressed; a file goes to disk and may have any size. */
  mostBytes: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * The largest JSON answer that is taken, in bytes once decompressed. 10,000 invoices of 10 lines, as a
 * garage books under one plate what it sells at its counter, are 87 MB.
 */
export const MAX_ANSWER_BYTES = 128 * 1024 * 1024;

/** The same for the opt-out list, which is read outside the page's thread (section 14). */
export const MAX_LIST_BYTES = 512 * 1024 * 1024;

const question: CallLimits = {
  send: 15 * SECOND,
  begin: 20 * SECOND,
  goOn: 15 * SECOND,
  mostBytes: MAX_ANSWER_BYTES,
};

const list: CallLimits = { ...question, mostBytes: MAX_LIST_BYTES };

/** The API reads a whole file of clients and invoices before it answers. */
const file: CallLimits = { ...question, send: MINUTE, begin: 15 * MINUTE };

/**
 * What the server allows the API for each web service: the one table of limits, shown in
 * docs/limits.md. The page allows `PAGE_MARGIN` more in each phase, so that the server's 504, which
 * says more than silence, arrives first.
 */
export function limitsOf(service: ServiceName): CallLimits {
  if (service === 'importFile') return file;
  return service === 'blacklist' ? list : question;
}

/** In milliseconds: the server gives up reaching the API after that; counted in the phase that waits. */
export const CONNECT = 10 * SECOND;

/**
 * In milliseconds: a connection to the server on which nothing moves for so long is dead. Above any
 * phase, so that no call is cut by it.
 */
export const SILENT_CONNECTION = file.begin + MINUTE;

/** In bytes: less than this in a span is a body that drips, and counts as silence. */
export const LEAST_BYTES = 16 * 1024;

/** In milliseconds, what the page allows above the server in each phase. */
export const PAGE_MARGIN = 2 * SECOND;

/**
 * In milliseconds from the click: a failure is said by then, whatever hangs, even where the seven
 * dedicated services are asked after vision360 failed. An import is the exception.
 */
export const FAILURE_SAID_WITHIN = 40 * SECOND;
