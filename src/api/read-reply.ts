import type * as v from 'valibot';
import { readAnswer, readRefusal } from '#contract/envelope.ts';
import type { JsonObject } from '#contract/record.ts';
import { ApiFailure } from './errors.ts';
import { failureOf, refusalOf } from './refusals.ts';
import type { Reply } from './transport.ts';

export type Schema = v.GenericSchema<unknown, unknown>;
export type Pick = (envelope: JsonObject) => unknown;

/**
 * What a schema reads from an answer. Throws ApiFailure if the API refused or the schema can't read
 * it.
 */
export function readReply<const S extends Schema>(
  schema: S,
  { response, body }: Reply,
  pick?: Pick,
): v.InferOutput<S> {
  const answer = readAnswer(schema, body, pick);
  if (answer.ok && response.ok) return answer.data;
  throw new ApiFailure(
    answer.ok ? refusalOf(response, readRefusal(body)) : failureOf(response, answer.failure),
  );
}
