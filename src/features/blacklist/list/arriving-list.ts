import { parseJson } from '#contract/json.ts';
import { isJsonObject, type JsonObject } from '#contract/record.ts';

/** What an answer begins with if its list can be taken while it arrives. */
const OPENING = /^\s*\{[^[\]{}]*"data"\s*:\s*\[/;
/** In characters. */
const LONGEST_OPENING = 1000;
/** Between two records, at least as most programs write JSON. */
const SEAM = '},{';
/** Stands in the list for the records that have been taken out of it. */
const STAND_IN = 'the records that were taken';

/**
 * Parses an answer while it arrives: records are taken out of its list (`data`) as soon as they are
 * whole, so that little is left to do at the end. A text may look as if it had such a list or such
 * a seam and not have it. Then parsing shows it, at the latest at the end, and `end` parses the
 * whole text instead.
 *
 * A cut is always between two records: before a wrong one, in a string or inside a record, there
 * would be a quote or a bracket without its end, and that is no JSON.
 */
export function arrivingList(take: (records: readonly unknown[]) => void) {
  let opening = '';
  let rest = '';
  let isTaking = true;
  let hasTaken = false;

  function findOpening(): void {
    opening = OPENING.exec(rest)?.[0] ?? '';
    rest = rest.slice(opening.length);
    if (opening === '' && rest.length > LONGEST_OPENING) isTaking = false;
  }

  function takeRecords(): void {
    const end = rest.lastIndexOf(SEAM) + 1;
    if (end === 0) return;
    const records = parseJson(`[${rest.slice(0, end)}]`);
    isTaking = Array.isArray(records);
    if (!Array.isArray(records)) return;
    take(records);
    hasTaken = true;
    rest = rest.slice(end + 1);
  }

  return {
    add(text: string): void {
      if (!isTaking) return;
      rest += text;
      if (opening === '') findOpening();
      if (opening !== '') takeRecords();
    },

    /**
     * The answer without what was taken, or the whole answer: then nothing that was taken counts.
     * @param whole empty if the text turned out to be none
     */
    end(whole: string): { body: unknown; isWhole: boolean } {
      const isLeft = hasTaken && isTaking && whole !== '';
      const body = isLeft ? parseJson(`${opening}"${STAND_IN}",${rest}`) : null;
      return isRest(body)
        ? { body: { ...body, data: body.data.slice(1) }, isWhole: false }
        : { body: parseJson(whole), isWhole: true };
    },
  };
}

const isRest = (body: unknown): body is JsonObject & { data: unknown[] } =>
  isJsonObject(body) && Array.isArray(body.data) && body.data[0] === STAND_IN;
