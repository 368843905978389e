import { ReadableStream } from 'node:stream/web';

/**
 * A body that is given out when it is asked for, in one piece.
 * @param done called once, when everything is taken or nobody wants it any more
 */
export function streamOf(
  bytes: Uint8Array<ArrayBuffer>,
  done: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let isGiven = false;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        if (!isGiven) {
          isGiven = true;
          return controller.enqueue(bytes);
        }
        controller.close();
        done();
      },
      cancel: done,
    },
    { highWaterMark: 0 },
  );
}
