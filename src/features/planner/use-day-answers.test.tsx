import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '#src/api/query-client.ts';
import { setLang } from '#src/i18n/lang.ts';
import { LangProvider } from '#src/i18n/lang-provider.tsx';
import { session } from '#src/session/session.ts';
import { configurePage } from '#tests/support/page/configured-page.ts';
import { sessionOf } from '#tests/support/page/sessions.ts';
import { sampleAnswer } from '#tests/support/vehicle/answers.ts';

const PLATES = ['AA001AA', 'AA002AA', 'AA003AA', 'AA004AA', 'AA005AA', 'AA006AA'];

let useDayAnswers: typeof import('./use-day-answers.ts')['useDayAnswers'];
/** The calls under way by plate, each answered when the test says so. */
let underWay: Map<string, (answer: Response) => void>;
/** How often each plate was asked for. */
let asked: string[];

beforeAll(async () => {
  configurePage();
  ({ useDayAnswers } = await import('./use-day-answers.ts'));
});

beforeEach(() => {
  underWay = new Map();
  asked = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { immatriculation } = await request.json();
    const answer = Promise.withResolvers<Response>();
    asked.push(immatriculation);
    underWay.set(immatriculation, answer.resolve);
    request.signal.addEventListener('abort', () => {
      underWay.delete(immatriculation);
      answer.reject(request.signal.reason);
    });
    return answer.promise;
  });
  session.open(sessionOf({ token: 't' }));
});
afterEach(() => {
  // The page is only there while somebody is signed in.
  cleanup();
  session.close();
  setLang('fr');
  vi.unstubAllGlobals();
});

function open() {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <LangProvider>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </LangProvider>
  );
  const { result } = renderHook(() => useDayAnswers('trif', PLATES), { wrapper });
  return {
    day: () => result.current,
    states: () => PLATES.map((plate) => result.current.answers.get(plate)?.status),
  };
}

const read = () => Response.json({ success: true, data: sampleAnswer });
const unknown = () => Response.json({ success: false, message: 'Unknown' }, { status: 404 });

async function answer(plate: string, response: Response) {
  const resolve = underWay.get(plate);
  underWay.delete(plate);
  await act(async () => resolve?.(response));
}

const first = (count: number) => PLATES.slice(0, count);

test('four plates are asked for at a time, in order, and each answer lets the next one go', async () => {
  const { states } = open();
  await waitFor(() => expect(asked).toEqual(first(4)));
  expect(states()).toEqual([...Array(4).fill('asking'), 'waiting', 'waiting']);
  await answer('AA002AA', read());
  await waitFor(() => expect(asked).toEqual(first(5)));
  await answer('AA001AA', unknown());
  await waitFor(() => expect(asked).toEqual(first(6)));
  expect(states()).toEqual(['unknown', 'read', 'asking', 'asking', 'asking', 'asking']);
});

test('stopping cancels the calls under way and keeps the answers; resuming asks for the rest', async () => {
  const { day, states } = open();
  await waitFor(() => expect(asked).toEqual(first(4)));
  await answer('AA001AA', read());
  await waitFor(() => expect(asked).toEqual(first(5)));
  await act(async () => day().stop());
  await waitFor(() => expect(underWay.size).toBe(0));
  expect(day().stopped).toBe(true);
  expect(states()).toEqual(['read', ...Array(5).fill('waiting')]);
  expect(asked).toEqual(first(5));
  await act(async () => day().resume());
  await waitFor(() => expect(asked.slice(5)).toEqual(PLATES.slice(1, 5)));
  expect(day().stopped).toBe(false);
});

test('a plate that is asked for again takes its turn among the others, even after a stop', async () => {
  const { day, states } = open();
  await waitFor(() => expect(asked).toEqual(first(4)));
  await answer('AA001AA', unknown());
  await waitFor(() => expect(asked).toEqual(first(5)));
  await act(async () => day().stop());
  await act(async () => day().again(['AA001AA']));
  await waitFor(() => expect(asked.slice(5)).toEqual(first(4)));
  expect(states()).toEqual([...Array(4).fill('asking'), 'waiting', 'waiting']);
});

test('if the session ends, a refused plate keeps its place and isn’t shown as failed', async () => {
  const { states } = open();
  await waitFor(() => expect(asked).toEqual(first(4)));
  await answer('AA001AA', Response.json({ message: 'Unauthenticated.' }, { status: 401 }));
  await waitFor(() => expect(states()[0]).toBe('waiting'));
  expect(asked).toEqual(first(4));
});

test('rows that still stand in the other language are counted until each has come in this one', async () => {
  const { day, states } = open();
  await waitFor(() => expect(asked).toEqual(first(4)));
  for (const plate of first(2)) await answer(plate, read());
  await waitFor(() => expect(states().slice(0, 2)).toEqual(['read', 'read']));
  expect(day().inOtherLang).toBe(0);
  await act(async () => setLang('en'));
  await waitFor(() => expect(asked.slice(6, 8)).toEqual(first(2)));
  expect([day().inOtherLang, states()[0]]).toEqual([2, 'read']);
  await answer('AA001AA', read());
  await waitFor(() => expect(day().inOtherLang).toBe(1));
});
