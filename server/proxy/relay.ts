import { isJsonObject } from '#contract/record.ts';
import type { ServiceName } from '#contract/services.ts';
import { type CallLimits, PAGE_STOPS_FIRST } from '#link/limits.ts';
import { refuseInOwnWords } from '#server/envelope.ts';
import { arriving, begun, bounded, readJson } from './arrive.ts';
import { BrokenAnswer } from './broken-answer.ts';
import { accepts, codingOf } from './coding.ts';
import { headersOf, statusOf, waitOf } from './head.ts';
import type { Incoming } from './send.ts';

/** The call to which an answer belongs. */
export interface Asked {
  request: Request;
  service: ServiceName;
  limits: CallLimits;
}

/**
 * The API's answer, with its body streamed byte for byte. An error that isn't JSON (such as a
 * gateway's HTML page, which names hosts and versions) becomes the documented envelope with the
 * same status.
 *
 * @throws {BrokenAnswer} if it can't be passed on; and the errors of `arriving`, until the body has
 *   begun
 */
export async function relay(asked: Asked, incoming: Incoming): Promise<Response> {
  const status = statusOf(incoming);
  try {
    const headers = headersOf(incoming);
    if (
      status >= 400 &&
      !/^application\/([\w.+-]+\+)?json\b/i.test(headers.get('content-type') ?? '')
    ) {
      const body = await readJson(incoming, asked.limits.goOn);
      return isJsonObject(body)
        ? Response.json(body, { status, headers: waitOf(headers) })
        : refuseInOwnWords(asked.request, status, 'refused', waitOf(headers));
    }
    const pieces = await begun(checked(asked, incoming, headers));
    return new Response(ReadableStream.from(pieces), { status, headers });
  } catch (error) {
    incoming.body.destroy();
    throw error;
  }
}

/**
 * The body, held to its limits. A file never stands in memory as a whole, so only its pace is
 * limited.
 */
function checked({ request, service, limits }: Asked, { body }: Incoming, headers: Headers) {
  const contentEncoding = headers.get('content-encoding');
  const coding = codingOf(contentEncoding);
  if (coding === undefined || !accepts(request.headers.get('accept-encoding'), contentEncoding)) {
    throw new BrokenAnswer('wrongEncoding');
  }
  const pieces = arriving(body, limits.goOn);
  if (service === 'blacklist' && new URL(request.url).searchParams.get('output') === 'csv') {
    return pieces;
  }
  if (Number(headers.get('content-length')) > limits.mostBytes) {
    throw new BrokenAnswer('answerTooLarge');
  }
  return bounded(pieces, coding, limits.mostBytes + PAGE_STOPS_FIRST);
}
