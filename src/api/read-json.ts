import { parseJson } from '#contract/json.ts';
import { type Receiving, receive } from './receive.ts';
import { createTextReader } from './text-reader.ts';

/** In characters. Parsing so much, or reading it, takes as long as a person notices. */
const LARGE = 500_000;

/**
 * An answer's body as JSON. If it isn't JSON, gives `undefined`, which no schema accepts as an
 * answer. Throws ApiFailure if the body doesn't come completely.
 */
export async function readJson(response: Response, receiving: Receiving): Promise<unknown> {
  const reader = createTextReader(response.headers.get('content-type'));
  for await (const piece of receive(response, receiving)) reader.add(piece);
  const text = reader.end() ?? '';
  const json = parseJson(text);
  // The browser gets a turn before whoever asked goes through all of it.
  if (text.length > LARGE) await new Promise((resolve) => setTimeout(resolve));
  return json;
}
