/** Of systems and of the driver: nobody answers there, or has ended what we asked. */
const AWAY =
  /ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Query read timeout|terminating connection|the database system is|too many clients|canceling statement due to|in a read-only transaction/;

/**
 * Whether the database cannot be reached at this moment, rather than our code or the request at
 * fault. We go by the message too, because an error from another thread has lost its code.
 */
export function isAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isAway);
  if (!(error instanceof Error)) return false;
  return AWAY.test(`${'code' in error ? error.code : ''} ${error.message}`);
}
