import { ReadableStream } from 'node:stream/web';

/**
 * A body that gives out its pieces one by one as they are taken, and frees each of them.
 * @param done called once, when everything is taken or nobody wants the rest
 */
export function streamOf(pieces: ArrayBuffer[], done: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces.shift();
        if (piece) return controller.enqueue(new Uint8Array(piece));
        controller.close();
        done();
      },
      cancel: done,
    },
    { highWaterMark: 0 },
  );
}
