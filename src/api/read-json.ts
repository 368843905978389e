import { parseJson } from '#contract/json.ts';
import { type Receiving, receive } from './receive.ts';
import { createTextReader } from './text-reader.ts';

/**
 * An answer's body as JSON; `undefined`, which no schema takes for an answer, where it is none.
 * Throws ApiFailure where the body does not come whole.
 */
export async function readJson(response: Response, receiving: Receiving): Promise<unknown> {
  const reader = createTextReader(response.headers.get('content-type'));
  for await (const piece of receive(response, receiving)) reader.add(piece);
  return parseJson(reader.end() ?? '');
}
