import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { session } from '#src/session/session.ts';
import { configurePage } from '#tests/support/page/configured-page.ts';
import { sessionOf } from '#tests/support/page/sessions.ts';
import { campaignOf } from '#tests/support/vehicle/campaigns.ts';

let useCampaignReading: typeof import('./campaign-reading.ts')['useCampaignReading'];
/** The calls under way, each answered when the test says so. */
let underWay: { url: URL; token: string | null; answer: (answer: Response) => void }[];
let asked: string[];

beforeAll(async () => {
  configurePage();
  ({ useCampaignReading } = await import('./campaign-reading.ts'));
});

const signIn = (token: string) => session.open(sessionOf({ token }));

beforeEach(() => {
  underWay = [];
  asked = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const answer = Promise.withResolvers<Response>();
    const url = new URL(request.url);
    asked.push(`${url.pathname.split('/').at(-2)}${url.search}`);
    underWay.push({ url, token: request.headers.get('Authorization'), answer: answer.resolve });
    return answer.promise;
  });
  signIn('first');
});
afterEach(() => {
  cleanup();
  session.close();
  vi.unstubAllGlobals();
});

const LAST = 3;

const pageOf = ({ searchParams }: URL): Response =>
  Response.json({
    success: true,
    data: { id: 57525, lastPage: LAST, total: LAST, perPage: 1 },
    campagneList: [campaignOf(Number(searchParams.get('page')))],
  });
const ended = () => Response.json({ message: 'Unauthenticated.' }, { status: 401 });

async function answer(count: number, response = pageOf) {
  await waitFor(() => expect(underWay).toHaveLength(count));
  await act(async () => {
    for (const { url, answer: give } of underWay.splice(0)) give(response(url));
  });
}

const open = (memberCode = '920150') =>
  renderHook(() => useCampaignReading('trif', memberCode)).result;

test('what one has read, the next doesn’t ask for again; each member is read alone', async () => {
  const one = open();
  const other = open();
  expect(one.current.state).toBeNull();
  act(() => one.current.start());
  act(() => other.current.start());
  await answer(1);
  await answer(LAST - 1);
  await waitFor(() => expect(other.current.state?.status).toBe('done'));
  expect(other.current.state).toMatchObject({ total: LAST, first: { memberId: 57525 } });
  expect(other.current.state?.campaigns.map(({ id, page }) => [id, page])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(open('690034').current.state).toBeNull();
  expect(asked).toEqual(['920150?page=1', '920150?page=2', '920150?page=3']);
});

test('all of it is gone with the session', async () => {
  const one = open();
  act(() => one.current.start());
  await answer(1);
  cleanup();
  session.close();
  signIn('second');
  await answer(LAST - 1);
  expect(open().current.state).toBeNull();
});

test('after signing in again it goes on, even if a call was refused only then', async () => {
  const one = open();
  act(() => one.current.start());
  await answer(1);
  await waitFor(() => expect(underWay).toHaveLength(LAST - 1));
  const [early, late] = underWay.splice(0);
  await act(async () => early?.answer(ended()));
  await waitFor(() => expect(one.current.state?.status).toBe('waiting'));
  await act(async () => signIn('second'));
  await act(async () => late?.answer(ended()));
  await waitFor(() => expect(underWay).toHaveLength(LAST - 1));
  expect(underWay.map(({ token }) => token)).toEqual(Array(LAST - 1).fill('Bearer second'));
  await answer(LAST - 1);
  await waitFor(() => expect(one.current.state?.status).toBe('done'));
  expect(one.current.state?.campaigns).toHaveLength(LAST);
});

test('what was read stays until all of it has been read again, whatever fails meanwhile', async () => {
  const one = open();
  act(() => one.current.start());
  await answer(1);
  await answer(LAST - 1);
  await waitFor(() => expect(one.current.state?.status).toBe('done'));
  act(() => one.current.read());
  expect(one.current).toMatchObject({ isAgain: true, state: { status: 'reading', pages: 0 } });
  expect(one.current.state?.campaigns).toHaveLength(LAST);
  await answer(1, () => new Response('', { status: 500 }));
  await waitFor(() => expect(one.current.state?.failed.map(({ page }) => page)).toEqual([1]));
  expect(one.current.state).toMatchObject({ refused: null, covered: { campaigns: LAST } });
  expect(one.current.state?.campaigns).toHaveLength(LAST);
  act(() => one.current.retry());
  await answer(1);
  await answer(LAST - 1);
  await waitFor(() => expect(one.current).toMatchObject({ isAgain: false }));
  expect(one.current.state).toMatchObject({ status: 'done', failed: [] });
});
