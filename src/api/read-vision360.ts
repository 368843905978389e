import * as v from 'valibot';
import { isJsonObject, type ListRead } from '#contract/record.ts';
import { Vision360, vision360Lists, vision360Of } from '#contract/vision360.ts';
import { createTurns } from '#src/next-turn.ts';
import { readReply } from './read-reply.ts';
import type { Reply } from './transport.ts';

/** In records: so many are read in a moment. */
const SLICE = 500;

/**
 * Reads a vision360 answer as `readReply` does, but its long lists a slice at a time: a vehicle may
 * have a hundred thousand lines, and the page stays at hand meanwhile.
 */
export async function readVision360(reply: Reply, slice = SLICE): Promise<Vision360> {
  const raw = isJsonObject(reply.body) ? vision360Of(reply.body) : {};
  const long = isJsonObject(raw) ? longLists(raw, slice) : [];
  const without = isJsonObject(raw)
    ? { ...raw, ...Object.fromEntries(long.map(({ name }) => [name, []])) }
    : raw;
  const read = readReply(Vision360, reply, () => without);
  const giveTurn = createTurns();
  for (const { name, items } of long) {
    const whole: ListRead<unknown> = read[name];
    for (let from = 0; from < items.length; from += slice) {
      const { records, unreadable } = v.parse(
        vision360Lists[name],
        items.slice(from, from + slice),
      );
      for (const record of records) whole.records.push(record);
      whole.unreadable += unreadable;
      await giveTurn();
    }
  }
  return read;
}

type ListName = keyof typeof vision360Lists;

const longLists = (raw: Record<string, unknown>, slice: number) =>
  listNames.flatMap((name) => {
    const items = raw[name];
    return Array.isArray(items) && items.length > slice
      ? [{ name, items: items as unknown[] }]
      : [];
  });

const listNames = Object.keys(vision360Lists) as ListName[];
