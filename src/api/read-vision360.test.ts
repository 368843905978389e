import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Vision360, vision360Lists, vision360Of } from '#contract/vision360.ts';
import { readReply } from './read-reply.ts';
import { readVision360 } from './read-vision360.ts';

const record = fc.oneof(
  fc.record(
    {
      clientLastName: fc.string(),
      invoiceDmsId: fc.nat(),
      invoiceDate: fc.constantFrom('2024-05-02', 'soon'),
      invoiceContent: fc.array(fc.oneof(fc.record({ jobLabel: fc.string() }), fc.constant('no'))),
      extra: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  fc.constant('no record'),
);
const vehicle = fc.dictionary(
  fc.constantFrom(...Object.keys(vision360Lists), 'vehicleInformations', 'FACTURES', '__proto__'),
  fc.oneof(fc.array(record, { maxLength: 12 }), fc.jsonValue()),
);
const body = fc.oneof(
  fc.record({
    success: fc.constantFrom(true, false, 1),
    data: fc.oneof(vehicle, fc.tuple(vehicle)),
  }),
  fc.jsonValue(),
);

async function outcomeOf<T>(read: () => T | Promise<T>) {
  try {
    return { read: await read() };
  } catch (error) {
    return { error };
  }
}

test('reads in slices what it reads in one go', async () => {
  await fc.assert(
    fc.asyncProperty(body, fc.integer({ min: 1, max: 5 }), async (answer, slice) => {
      const reply = { response: new Response(), body: answer };
      const inOne = await outcomeOf(() => readReply(Vision360, reply, vision360Of));
      expect(await outcomeOf(() => readVision360(reply, slice))).toEqual(inOne);
    }),
    { numRuns: 500 },
  );
});
