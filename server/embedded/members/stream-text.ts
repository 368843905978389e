import { ReadableStream } from 'node:stream/web';
import { logFailure } from '#server/log.ts';

/** A body that produces its next piece while the last one is being taken, and never two ahead. */
export function textStream(
  pieces: AsyncGenerator<string>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const { value, done } = await pieces.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          // The head has been sent, so all we can still do is break off.
          logFailure('An answer broke off', error);
          throw error;
        }
      },
      cancel: () => void pieces.return(undefined),
    },
    { highWaterMark: 1 },
  );
}

export const streamText = (
  pieces: AsyncGenerator<string>,
  headers: Record<string, string>,
): Response => new Response(textStream(pieces), { headers });

/** The elements of a JSON list without its brackets, batch by batch. */
export async function* elementsJson(
  batches: AsyncIterable<readonly object[]> | Iterable<readonly object[]>,
): AsyncGenerator<string> {
  let separator = '';
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield separator + batch.map((element) => JSON.stringify(element)).join(',');
    separator = ',';
  }
}
