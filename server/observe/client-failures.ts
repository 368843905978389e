import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import * as v from 'valibot';
import {
  CLIENT_FAILURES,
  type ClientFailure,
  failureKinds,
  patternOf,
} from '#link/client-failures.ts';
import type { ClientEnv } from '#server/edge/client.ts';

/**
 * Is told of each failure, with the id of the call that told of it; and with version and commit, if the
 * page is the one that this server has.
 */
export type TellFailure = (failure: ClientFailure & { id: string; version?: string }) => void;

const MOST_BYTES = 1000;

/** A page that works tells nothing, and one that doesn't needs to tell it once. */
const OF_AN_ADDRESS = { points: 10, duration: 60 };
/** A log must not fill up, however many addresses somebody has. */
const OF_ALL = { points: 300, duration: 60 };

/** What isn't one of our own words is left out here too: anybody may send anything. */
const Failure = v.object({
  kind: v.picklist(failureKinds),
  page: v.pipe(v.string(), v.maxLength(200), v.transform(patternOf)),
  build: v.fallback(v.pipe(v.string(), v.regex(/^assets\/index-[\w-]{8}\.js$/)), 'unknown'),
});

/**
 * Takes in what pages tell of their own failures, a few a minute, and always answers with nothing.
 *
 * @param versionOf version and commit of a build, if it is known
 */
export function createClientFailures(
  tell: TellFailure,
  versionOf: (build: string) => string | null = () => null,
): Hono<ClientEnv> {
  const app = new Hono<ClientEnv>();
  const ofAddress = new RateLimiterMemory(OF_AN_ADDRESS);
  const ofAll = new RateLimiterMemory(OF_ALL);
  app.post(CLIENT_FAILURES, bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
    const site = c.req.header('Sec-Fetch-Site') ?? 'same-origin';
    const body: unknown = await c.req.json().catch(() => null);
    const read = v.safeParse(Failure, body);
    if (!read.success || site !== 'same-origin') return c.body(null, 400);
    try {
      await ofAddress.consume(c.env?.address ?? '');
      await ofAll.consume('all');
    } catch {
      return c.body(null, 429);
    }
    const version = versionOf(read.output.build);
    tell({ id: c.env?.requestId ?? '', ...read.output, ...(version && { version }) });
    return c.body(null, 204);
  });
  return app;
}
