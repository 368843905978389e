import { parseJson } from '#contract/json.ts';
import { type Receiving, receive } from './receive.ts';
import { createTextReader } from './text-reader.ts';

/**
 * An answer's body as JSON. If it isn't JSON, gives `undefined`, which no schema accepts as an
 * answer. Throws ApiFailure if the body doesn't come completely.
 */
export async function readJson(response: Response, receiving: Receiving): Promise<unknown> {
  const reader = createTextReader(response.headers.get('content-type'));
  for await (const piece of receive(response, receiving)) reader.add(piece);
  return parseJson(reader.end() ?? '');
}
