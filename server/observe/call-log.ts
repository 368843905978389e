import { type DestinationStream, destination, pino } from 'pino';
import { logFailure } from '#server/log.ts';
import type { Call, Observe } from './call.ts';
import type { TellFailure } from './client-failures.ts';
import type { LogLevel } from './log-levels.ts';

/**
 * One line of JSON for each call, on the standard output: `info` for what the API answers, `warn` for what
 * failed on the server's side or broke off, `debug` for the page, its files and health checks. Written
 * by itself, so that no answer waits for the log.
 *
 * @param out where the lines go
 */
export function createLog(
  level: LogLevel,
  out: DestinationStream = standardOutput(),
): { call: Observe; failure: TellFailure } {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, out);
  return {
    call(call) {
      const { id, kind, method, status, seconds, bytes, isCut } = call;
      const ms = Math.round(seconds * 10_000) / 10;
      const line = { id, service: kind, method, status, ms, bytes, ...(isCut && { cut: true }) };
      logger[levelOf(call)](line);
    },
    /** A page has failed, at somebody's; a warning, because nobody sees it otherwise. */
    failure: ({ kind, ...more }) => logger.warn({ failure: kind, ...more }),
  };
}

/** In bytes: what waits while the log cannot be written. What comes beyond that is lost. */
const MOST_WAITING = 1 << 20;

/** Goes on if nothing can be written, on a full disk for example, and writes again when there is room. */
function standardOutput(): DestinationStream {
  const out = destination({ sync: false, maxLength: MOST_WAITING });
  let isStuck = false;
  out.on('error', (error) => {
    if (!isStuck) logFailure('The log cannot be written', error);
    isStuck = true;
  });
  out.on('write', () => {
    isStuck = false;
  });
  const flush = out.flushSync.bind(out);
  // It is called when the process ends, and would wait for room for ever.
  out.flushSync = () => {
    if (!isStuck) flush();
  };
  return out;
}

const quiet = new Set<Call['kind']>(['page', 'file', 'health', 'failure']);

function levelOf({ status, isCut, kind }: Call): 'debug' | 'info' | 'warn' {
  if (status >= 500 || (isCut && status !== 499)) return 'warn';
  return quiet.has(kind) ? 'debug' : 'info';
}
