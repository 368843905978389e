import type { Envelope } from '#contract/envelope.ts';

/** `errors` of a refusal: what is wrong, by field where it is a field of the request. */
export type RefusalErrors = readonly string[] | Readonly<Record<string, readonly string[]>>;

/** A web service's answer (sections 5 to 15): the envelope around its data. */
export function succeed<T>(data: T): Response {
  const body: Envelope<T> = { success: true, data, message: 'OK', errors: [] };
  return Response.json(body);
}

/** The error body that the documentation shows for every web service, its status being ours. */
export function refuse(
  status: number,
  message: string,
  errors: RefusalErrors = [],
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json({ success: false, data: [], message, errors }, { status, headers });
}
