import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '#src/api/query-client.ts';
import { session } from '#src/session/session.ts';
import { configurePage } from '#tests/support/page/configured-page.ts';
import { sessionOf } from '#tests/support/page/sessions.ts';
import { sampleAnswer } from '#tests/support/vehicle/campaigns.ts';

let refusalOf: typeof import('./campaign-reading.ts')['refusalOf'];
let answers: (() => Promise<Response>)[];
let asked: string[];

beforeAll(async () => {
  configurePage();
  ({ refusalOf } = await import('./campaign-reading.ts'));
});
beforeEach(() => {
  answers = [];
  asked = [];
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(new URL(request.url).pathname);
    return (answers.shift() ?? (() => new Promise<Response>(() => {})))();
  });
  session.open(sessionOf({ username: 'reseau-trif', scope: 'manager' }));
});
afterEach(() => {
  session.close();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const member = { network: 'trif', memberCode: '920150' };
const found = async () => Response.json({ ...sampleAnswer, total: 2, perPage: 10 });
const missing = async () => Response.json({ message: 'Inconnu' }, { status: 404 });

it('a code is a member’s once its first page has come, and isn’t asked for again', async () => {
  answers = [found];
  expect(await refusalOf(member)).toBeNull();
  expect(await refusalOf(member)).toBeNull();
  expect(asked).toHaveLength(1);
});

it('a code that was no member’s is asked for again, because it may have become one', async () => {
  answers = [missing, found];
  expect(await refusalOf(member)).toMatchObject({ kind: 'not-found' });
  expect(await refusalOf(member)).toBeNull();
});

it('nobody waits on after the sign-out', async () => {
  const refusal = refusalOf(member);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  session.close();
  expect(await refusal).toEqual({ kind: 'cancelled' });
});
