import type { Context } from 'hono';
import type { BlacklistedClient } from '#contract/blacklist.ts';
import type { Wire } from '#contract/record.ts';
import { CSV_START, csvLine } from '#rules/csv.ts';
import type { CallerEnv } from '#server/embedded/auth/caller.ts';
import { blacklistFields } from '#server/embedded/store/blacklist-rows.ts';
import type { Store } from '#server/embedded/store/store.ts';
import { refuse } from '#server/envelope.ts';
import { apiMessages, langOf, say } from '#server/messages.ts';
import { elementsJson, streamText } from './stream-text.ts';

type Batches = Iterable<Wire<BlacklistedClient>[]>;

/**
 * "BlackList Email / SMS" (section 14): the network's clients who refuse email or SMS, as JSON, or
 * as a CSV file with `output=csv`. Both are written while they are read, so memory stays flat.
 */
export function blacklistService({ blacklist }: Store) {
  return (c: Context<CallerEnv>): Response => {
    const output = c.req.query('output');
    const batches = begun(blacklist(c.get('caller').network));
    if (output === undefined) {
      return streamText(jsonOf(batches), { 'Content-Type': 'application/json' });
    }
    if (output === 'csv') {
      return streamText(csvOf(batches), {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="blacklist.csv"',
      });
    }
    const lang = langOf(c.req.raw);
    return refuse(422, say(apiMessages.badRequest, lang), {
      output: [say(apiMessages.badOutput, lang)],
    });
  };
}

/**
 * Reads the first batch at once: if the store cannot be read, the caller gets a refusal rather than
 * an answer that breaks off.
 */
function begun(batches: Generator<Wire<BlacklistedClient>[]>): Batches {
  const { value, done } = batches.next();
  return (function* all() {
    if (done) return;
    yield value;
    yield* batches;
  })();
}

function* jsonOf(batches: Batches): Generator<string> {
  yield '{"success":true,"data":[';
  yield* elementsJson(batches);
  yield '],"message":"OK","errors":[]}';
}

/**
 * Separator `;`, UTF-8 with BOM, CRLF, and the JSON's names as header. Values are written exactly
 * as they are stored: the file is for other programs, and putting a quote before "=" would change
 * data (docs/decisions/0014).
 */
function* csvOf(batches: Batches): Generator<string> {
  yield CSV_START + csvLine(blacklistFields);
  for (const batch of batches) {
    yield batch.map((client) => csvLine(Object.values(client).map(textOf))).join('');
  }
}

const textOf = (value: string | number | boolean | null): string => String(value ?? '');
