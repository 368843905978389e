const encoder = new TextEncoder();

/**
 * What an answer does while it arrives, in order: brings bytes, lets time pass, breaks off, or
 * hangs.
 */
export type Step = string | Uint8Array<ArrayBuffer> | { wait: number } | 'cut' | 'hang';

export interface Script {
  /**
   * Milliseconds until the head of the answer; `hang` if it never comes, `cut` if the line is down.
   */
  head?: number | 'hang' | 'cut';
  status?: number;
  headers?: Record<string, string>;
  body?: readonly Step[];
}

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Answers like a browser's `fetch`, at the pace that each request's script sets. */
export const slowFetch =
  (scriptOf: (request: Request) => Script): typeof fetch =>
  async (...asked) => {
    const request = new Request(...asked);
    const { head = 0, body = [], ...init } = scriptOf(request);
    if (head === 'cut') throw new TypeError('Failed to fetch');
    const given = Promise.withResolvers<never>();
    request.signal.addEventListener('abort', () => given.reject(request.signal.reason));
    given.promise.catch(() => {});
    await Promise.race([head === 'hang' ? new Promise(() => {}) : after(head), given.promise]);
    return new Response(streamOf(body), init);
  };

function streamOf(steps: readonly Step[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = [...steps];
  return new ReadableStream({
    async pull(controller) {
      for (;;) {
        const step = left.shift();
        if (step === undefined) return controller.close();
        if (step === 'cut') return controller.error(new TypeError('network error'));
        if (step === 'hang') return new Promise(() => {});
        if (typeof step === 'string' || step instanceof Uint8Array) {
          return controller.enqueue(typeof step === 'string' ? encoder.encode(step) : step);
        }
        await after(step.wait);
      }
    },
  });
}
