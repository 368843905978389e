import { createOpen, type Open } from '#src/api/transport.ts';

/** How the page reaches an API in the same process, with that token. */
export function openerOf(
  api: { fetch: (request: Request) => Response | Promise<Response> },
  token: string,
): Open {
  return createOpen({
    baseUrl: 'http://embedded.test',
    version: 'v1',
    token: () => token,
    onUnauthorized: () => {},
    fetch: async (input, init) => api.fetch(new Request(input, init)),
  });
}

/** An API whose answer arrives piece by piece. */
export const inPieces = (pieces: readonly string[], headers = {}): Open =>
  createOpen({
    baseUrl: 'http://elsewhere.test',
    version: 'v1',
    token: () => 'token',
    onUnauthorized: () => {},
    fetch: async () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (const piece of pieces) controller.enqueue(Buffer.from(piece, 'latin1'));
            controller.close();
          },
        }),
        { headers },
      ),
  });
