import * as v from 'valibot';
import type { Lang } from '#contract/services.ts';
import { LONGEST_PLATE, normalizePlate } from '#rules/plate.ts';
import { refuse } from '#server/envelope.ts';
import { apiMessages, say } from '#server/messages.ts';

const Body = v.looseObject({ immatriculation: v.optional(v.nullable(v.unknown())) });

export type PlateRead = { plate: string } | { refusal: Response };

/**
 * The plate that a vehicle service is asked about (`{"immatriculation": "ABC123"}`), in the form
 * that the store searches for. Or else the refusal: 400 if the body isn't JSON, 422 if it holds no
 * plate, with `errors` by field.
 */
export async function plateAskedFor(request: Request, lang: Lang): Promise<PlateRead> {
  let json: unknown;
  try {
    json = await request.json();
  } catch {
    return { refusal: refuse(400, say(apiMessages.notJson, lang)) };
  }
  const body = v.safeParse(Body, json);
  const raw = body.success ? body.output.immatriculation : undefined;
  const wrong = (message: string): PlateRead => ({
    refusal: refuse(422, say(apiMessages.badRequest, lang), { immatriculation: [message] }),
  });
  if (raw === undefined || raw === null) return wrong(say(apiMessages.plateMissing, lang));
  if (typeof raw !== 'string') return wrong(say(apiMessages.plateNotText, lang));
  if (raw.trim().length > LONGEST_PLATE) {
    return wrong(say(apiMessages.plateTooLong, lang, { max: LONGEST_PLATE }));
  }
  const plate = normalizePlate(raw);
  return plate === '' ? wrong(say(apiMessages.plateMissing, lang)) : { plate };
}
