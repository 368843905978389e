import { createTurns } from '#src/next-turn.ts';
import { createArrivingJson } from './arriving-json.ts';
import { type Receiving, receive } from './receive.ts';
import { createTextReader } from './text-reader.ts';

/**
 * An answer's body as JSON, parsed while it arrives. If it isn't JSON, gives `undefined`, which no
 * schema accepts as an answer. Throws ApiFailure if the body doesn't come completely.
 */
export async function readJson(response: Response, receiving: Receiving): Promise<unknown> {
  const text = createTextReader(response.headers.get('content-type'));
  const json = createArrivingJson();
  const giveTurn = createTurns();
  for await (const piece of receive(response, receiving)) {
    json.add(text.add(piece));
    await giveTurn();
  }
  return text.end() ? json.end() : undefined;
}
