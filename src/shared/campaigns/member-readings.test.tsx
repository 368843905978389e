import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '#src/api/query-client.ts';
import { session } from '#src/session/session.ts';
import { configurePage } from '#tests/support/page/configured-page.ts';
import { sessionOf } from '#tests/support/page/sessions.ts';
import { sampleAnswer } from '#tests/support/vehicle/campaigns.ts';

let useMemberReadings: typeof import('./member-readings.ts')['useMemberReadings'];
/** The calls under way, each answered when the test says so. */
let underWay: { code: string; answer: (answer: Response) => void }[];

beforeAll(async () => {
  configurePage();
  ({ useMemberReadings } = await import('./member-readings.ts'));
});
beforeEach(() => {
  underWay = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const answer = Promise.withResolvers<Response>();
    underWay.push({
      code: new URL(request.url).pathname.split('/').at(-2) ?? '',
      answer: answer.resolve,
    });
    request.signal.addEventListener('abort', () => answer.reject(request.signal.reason));
    return answer.promise;
  });
  session.open(sessionOf({ username: 'reseau-trif', scope: 'manager' }));
});
afterEach(() => {
  cleanup();
  session.close();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const CODES = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'];
const read = () => Response.json({ ...sampleAnswer, total: 2, perPage: 10 });
const missing = () => Response.json({ message: 'Inconnu' }, { status: 404 });

async function answer(codes: string[], response: () => Response) {
  await waitFor(() => expect(underWay.map(({ code }) => code)).toEqual(codes));
  await act(async () => {
    for (const call of underWay.splice(0)) call.answer(response());
  });
}

it('members are read four at a time, each row as it comes, and none of them twice', async () => {
  const first = renderHook(() => useMemberReadings('trif', CODES));
  await answer(CODES.slice(0, 4), read);
  await waitFor(() =>
    expect(first.result.current.readings.map(({ reading }) => reading.state?.status)).toEqual([
      'done',
      'done',
      'done',
      'done',
      'reading',
      'reading',
    ]),
  );
  expect(first.result.current.status).toBe('reading');
  await answer(CODES.slice(4), missing);
  await waitFor(() => expect(first.result.current.status).toBe('done'));
  expect(first.result.current.readings.at(-1)?.reading.state?.refused?.kind).toBe('not-found');
  first.unmount();
  const again = renderHook(() => useMemberReadings('trif', CODES));
  expect(again.result.current.status).toBe('done');
  expect(underWay).toEqual([]);
});

it('they are forgotten with the session, and nothing is asked for after it', async () => {
  const { result } = renderHook(() => useMemberReadings('trif', CODES));
  await answer(CODES.slice(0, 4), read);
  await waitFor(() => expect(underWay).toHaveLength(2));
  act(() => session.close());
  // A call would be under way by then.
  await new Promise((resolve) => setTimeout(resolve));
  expect(underWay).toHaveLength(2);
  expect(result.current.readings.map(({ reading }) => reading.state)).toEqual(
    CODES.map(() => null),
  );
});
