import type { Context } from 'hono';
import type { BlacklistedClient } from '#contract/blacklist.ts';
import type { Wire } from '#contract/record.ts';
import { CSV_START, csvLine } from '#rules/csv.ts';
import type { CallerEnv } from '#server/embedded/auth/caller.ts';
import { gzipAnswer, JSON_TYPE, takesGzip } from '#server/embedded/gzip-answer.ts';
import { keptAnswers } from '#server/embedded/kept-answers.ts';
import { blacklistFields } from '#server/embedded/store/records.ts';
import type { Store } from '#server/embedded/store/store.ts';
import { streamOf } from '#server/embedded/stream-of.ts';
import { refuse } from '#server/envelope.ts';
import { apiMessages, langOf, say } from '#server/messages.ts';
import { elementsJson, streamText, textStream } from './stream-text.ts';

type Batches = AsyncIterable<Wire<BlacklistedClient>[]>;

/** In bytes, compressed: a million clients. */
const MOST_KEPT = 32 * 1024 * 1024;

/**
 * "BlackList Email / SMS" (section 14): the network's clients who refuse email or SMS, as JSON, or
 * as a CSV file with `output=csv`. Both are written while they are read, so memory stays flat. The
 * JSON, which the page asks for, is kept until the store changes (docs/decisions/0034).
 */
export function blacklistService({ blacklist, changes }: Pick<Store, 'blacklist' | 'changes'>) {
  const answers = keptAnswers(changes, MOST_KEPT);

  async function json(c: Context<CallerEnv>, network: string): Promise<Response> {
    const kept = await answers.get(network);
    if (kept)
      return gzipAnswer(
        c,
        streamOf(new Uint8Array(kept), () => undefined),
      );
    const keep = await answers.keeper(network);
    const made = jsonOf(await begun(blacklist(network)));
    if (!takesGzip(c)) return streamText(made, JSON_TYPE);
    const gzip = textStream(made).pipeThrough(new CompressionStream('gzip'));
    return gzipAnswer(c, gzip.pipeThrough(collecting(MOST_KEPT, keep)));
  }

  return async (c: Context<CallerEnv>): Promise<Response> => {
    const output = c.req.query('output');
    const { network } = c.get('caller');
    if (output === undefined) return json(c, network);
    if (output === 'csv') {
      return streamText(csvOf(await begun(blacklist(network))), {
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

/** Passes a body on, and gives the whole of it to `keep` at the end, unless it is too long. */
function collecting(most: number, keep: (whole: ArrayBuffer) => Promise<void>) {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      bytes += piece.byteLength;
      if (bytes > most) pieces = [];
      else pieces.push(piece);
      controller.enqueue(piece);
    },
    async flush() {
      if (bytes <= most) await keep(await new Blob(pieces).arrayBuffer());
    },
  });
}

/**
 * Reads the first batch at once: if the store cannot be read, the caller gets a refusal rather than
 * an answer that breaks off.
 */
async function begun(batches: AsyncGenerator<Wire<BlacklistedClient>[]>): Promise<Batches> {
  const { value, done } = await batches.next();
  return (async function* all() {
    if (done) return;
    yield value;
    yield* batches;
  })();
}

async function* jsonOf(batches: Batches): AsyncGenerator<string> {
  yield '{"success":true,"data":[';
  yield* elementsJson(batches);
  yield '],"message":"OK","errors":[]}';
}

/**
 * Separator `;`, UTF-8 with BOM, CRLF, and the JSON's names as header. Values are written exactly
 * as they are stored: the file is for other programs, and putting a quote before "=" would change
 * data (docs/decisions/0014).
 */
async function* csvOf(batches: Batches): AsyncGenerator<string> {
  yield CSV_START + csvLine(blacklistFields);
  for await (const batch of batches) {
    yield batch.map((client) => csvLine(Object.values(client).map(textOf))).join('');
  }
}

const textOf = (value: string | number | boolean | null): string => String(value ?? '');
