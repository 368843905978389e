import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ServiceName } from '#contract/services.ts';
import { toAppError } from '#src/api/errors.ts';
import { type Call, openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';
import { PASSWORD, testAccounts } from '#tests/support/embedded/test-network.ts';
import { goodZip, uploadForm } from '#tests/support/embedded/test-zip.ts';
import { everyCall } from './support/page/every-call.ts';
import { mutated } from './support/page/mutations.ts';

/**
 * Real answers with a few changed values. Each answer must be either read or refused, and nothing
 * else.
 */

const samples = new Map<string, string>();
let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  const keep = async (name: string, service: ServiceName, call: Call, as?: 'manager') => {
    const token = service === 'token' ? undefined : await api.tokenOf(as ?? 'otherMember');
    samples.set(name, await (await api.call(service, { ...call, token })).text());
  };
  const { username } = testAccounts.member;
  const vehicle = { body: { immatriculation: 'ABC123' } };
  for (const name of vehicles) await keep(name, name, vehicle);
  await keep('campaigns', 'campaigns', { posCode: '417728CZ' });
  await keep('blacklist', 'blacklist', {}, 'manager');
  await keep('importFile', 'importFile', { raw: uploadForm(await goodZip()) }, 'manager');
  await keep('signIn', 'token', { body: { grant_type: 'password', username, password: PASSWORD } });
});
afterAll(() => api.close());

const vehicles = [
  ...(['rawClients', 'clients', 'operations', 'forecasts'] as const),
  ...(['rawInvoices', 'invoices', 'reminders', 'vision360'] as const),
];
const answers = [...vehicles, 'campaigns', 'blacklist', 'importFile', 'signIn'] as const;
const sampleOf = (name: (typeof answers)[number]): string => {
  const sample = samples.get(name) ?? '';
  expect(sample, name).toMatch(/"success":true|"access_token"/);
  return sample;
};

const kindOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'read',
    (thrown: unknown) => toAppError(thrown).kind,
  );

it.each(answers)(
  '%s is read or refused, even if a few of its values are replaced by anything',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(mutated(sampleOf(name)), async (body) => {
        const call = everyCall(() => new Response(body))[name];
        const kind = await kindOf(call?.() ?? Promise.reject(new Error(`no call ${name}`)));
        const refused = name === 'signIn' ? ['unauthorized', 'refused'] : ['refused'];
        expect(['read', 'broken-answer', ...refused]).toContain(kind);
      }),
      { numRuns: 150 },
    );
  },
);
