import { ReadableStream } from 'node:stream/web';
import { logFailure } from '#server/log.ts';

/** Produces the next piece only when the last one has been taken. */
export function streamText(pieces: Generator<string>, headers: Record<string, string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        try {
          const { value, done } = pieces.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          // Its head has been sent: all that can still be done is to break it off.
          logFailure('An answer broke off', error);
          throw error;
        }
      },
      cancel: () => void pieces.return(undefined),
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers });
}

/** The elements of a JSON list, batch by batch, without its brackets. */
export function* elementsJson(batches: Iterable<readonly object[]>): Generator<string> {
  let separator = '';
  for (const batch of batches) {
    if (batch.length === 0) continue;
    yield separator + batch.map((element) => JSON.stringify(element)).join(',');
    separator = ',';
  }
}
