import { onlineManager } from '@tanstack/react-query';
import { act, cleanup, configure, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '#src/api/query-client.ts';
import { session } from '#src/session/session.ts';
import { configurePage } from '#tests/support/page/configured-page.ts';
import { sessionOf } from '#tests/support/page/sessions.ts';
import { sampleAnswer } from '#tests/support/vehicle/answers.ts';

// A busy machine may take a while.
configure({ asyncUtilTimeout: 15_000 });

const PLATES = ['AA001AA', 'AA002AA', 'AA003AA', 'AA004AA', 'AA005AA', 'AA006AA'];

let useVehicleReadings: typeof import('./vehicle-readings.ts')['useVehicleReadings'];
/** The calls under way, each answered when the test says so. */
let underWay: { plate: string; token: string | null; answer: (answer: Response) => void }[];
let asked: string[];
let isCut = false;

beforeAll(async () => {
  configurePage();
  ({ useVehicleReadings } = await import('./vehicle-readings.ts'));
});

const signIn = (token: string) => session.open(sessionOf({ token }));

beforeEach(() => {
  underWay = [];
  asked = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (isCut) throw new TypeError('Failed to fetch');
    const { immatriculation: plate } = await request.json();
    const answer = Promise.withResolvers<Response>();
    asked.push(plate);
    const token = request.headers.get('Authorization');
    underWay.push({ plate, token, answer: answer.resolve });
    request.signal.addEventListener('abort', () => answer.reject(request.signal.reason));
    return answer.promise;
  });
  signIn('first');
});
afterEach(() => {
  isCut = false;
  onlineManager.setOnline(true);
  cleanup();
  session.close();
  vi.unstubAllGlobals();
});

const open = (plates: string[]) => renderHook(() => useVehicleReadings(plates)).result;

const read = () => Response.json({ success: true, data: sampleAnswer });
const ended = () => Response.json({ message: 'Unauthenticated.' }, { status: 401 });

async function answer(count: number, response = read) {
  await waitFor(() => expect(underWay).toHaveLength(count));
  await act(async () => {
    for (const call of underWay.splice(0)) call.answer(response());
  });
}

test('two lists share what has been read, and each counts its own', async () => {
  const all = open(PLATES);
  const two = open(PLATES.slice(0, 2));
  expect(two.current).toMatchObject({ status: 'unasked', total: 2, read: 0 });
  act(() => two.current.start());
  await waitFor(() => expect(two.current.status).toBe('reading'));
  await answer(2);
  await waitFor(() => expect(two.current).toMatchObject({ status: 'done', read: 2 }));
  expect(all.current).toMatchObject({ status: 'unasked', total: 6, read: 2 });
  act(() => all.current.start());
  await answer(4);
  await waitFor(() => expect(all.current).toMatchObject({ status: 'done', read: 6 }));
  expect(asked).toEqual(PLATES);
  const [reading] = all.current.readings.values();
  expect(reading).toMatchObject({ status: 'read', vehicle: { visits: expect.any(Array) } });
});

test('answers aren’t kept by anything but the list, and it ends with the session', async () => {
  const { current } = open(PLATES.slice(0, 2));
  act(() => current.start());
  await answer(2);
  const after = open(PLATES);
  await waitFor(() => expect(after.current.read).toBe(2));
  await waitFor(() => expect(queryClient.getQueryCache().getAll()).toEqual([]));
  cleanup();
  session.close();
  signIn('second');
  expect(open(PLATES).current).toMatchObject({ status: 'unasked', read: 0, readings: new Map() });
});

test('after signing in again it goes on, even if a call was refused only then', async () => {
  const list = open(PLATES);
  act(() => list.current.start());
  await waitFor(() => expect(underWay).toHaveLength(4));
  const [early, ...late] = underWay.splice(0);
  await act(async () => early?.answer(ended()));
  await waitFor(() => expect(list.current.status).toBe('signed-out'));
  await act(async () => signIn('second'));
  await act(async () => {
    for (const call of late) call.answer(ended());
  });
  await waitFor(() => expect(underWay).toHaveLength(4));
  expect(underWay.map(({ token }) => token)).toEqual(Array(4).fill('Bearer second'));
  await answer(4);
  await answer(2);
  await waitFor(() => expect(list.current).toMatchObject({ status: 'done', read: 6, failed: [] }));
});

test('without the line it waits, and goes on once that is back', async () => {
  const list = open(PLATES);
  act(() => list.current.start());
  await waitFor(() => expect(underWay).toHaveLength(4));
  isCut = true;
  await answer(4);
  await waitFor(() =>
    expect(list.current).toMatchObject({ status: 'offline', read: 4, failed: [] }),
  );
  isCut = false;
  act(() => {
    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
  });
  await answer(2);
  await waitFor(() => expect(list.current).toMatchObject({ status: 'done', read: 6 }));
});
