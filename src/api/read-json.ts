import { parseJson } from '#contract/json.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { createTurns } from '#src/next-turn.ts';
import { type Receiving, receive } from './receive.ts';
import { createTextReader } from './text-reader.ts';

/** In characters. Parsing so much takes as long as a person notices. */
const LARGE = 500_000;

/**
 * An answer's body as JSON; a large one is parsed while it arrives. If it isn't JSON, gives
 * `undefined`, which no schema accepts as an answer. Throws ApiFailure if the body doesn't come
 * completely.
 */
export async function readJson(response: Response, receiving: Receiving): Promise<unknown> {
  const text = createTextReader(response.headers.get('content-type'));
  const giveTurn = createTurns();
  let begun = '';
  let large: Awaited<ReturnType<typeof arrivingJson>> | undefined;
  for await (const piece of receive(response, receiving)) {
    const more = text.add(piece);
    if (large === undefined) begun += more;
    if (large === undefined && begun.length > LARGE) {
      large = await arrivingJson();
      large?.add(begun);
    } else large?.add(more);
    await giveTurn();
  }
  const whole = text.end();
  if (whole === null) return undefined;
  return large ? large.end() : parseJson(whole);
}

/** Few answers need it. Null if its code can't be fetched: then the whole is parsed in one go. */
const arrivingJson = async () => {
  try {
    return (await fetchCode(() => import('./arriving-json.ts'))).createArrivingJson();
  } catch {
    return null;
  }
};
