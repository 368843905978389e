import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeStorage } from '#tests/support/page/fake-storage.ts';
import { ASK_WITHIN, askTabs, LATEST_WITHIN } from './ask-tabs.ts';
import { createSessionStore, type Session } from './session.ts';
import type { TabMessage } from './tab-messages.ts';

const PAGE = 'one build';
const alice: Session = {
  token: 'a1',
  network: 'trif',
  username: 'alice',
  expiresAt: 20_000,
  scope: null,
};
const bob: Session = { ...alice, token: 'b1', username: 'bob' };

const answer = (session: Session, more: Partial<TabMessage> = {}) => ({
  type: 'answer',
  page: PAGE,
  session,
  isLatest: true,
  usedAt: 1,
  ...more,
});

let isAnswered = false;

function begin(stored: Session | null = null) {
  const { storage, items } = fakeStorage({ 'vision360.session': 'hers' });
  const channel = new BroadcastChannel('unused');
  const post = vi.spyOn(channel, 'postMessage');
  const asked = askTabs(PAGE, stored, storage, channel);
  void asked.answered.then(() => {
    isAnswered = true;
  });
  const hear = async (message: unknown) => {
    channel.dispatchEvent(new MessageEvent('message', { data: message }));
    await Promise.resolve();
  };
  const end = () => {
    asked.end();
    channel.close();
  };
  return { ...asked, end, hear, items, post };
}

beforeEach(() => {
  isAnswered = false;
  vi.useFakeTimers({ now: 10_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

it('the form waits for no longer than 200 ms', async () => {
  const asked = begin();
  await vi.advanceTimersByTimeAsync(ASK_WITHIN - 1);
  expect(isAnswered).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isAnswered).toBe(true);
  expect(asked.found()).toBeNull();
  expect(ASK_WITHIN).toBeLessThanOrEqual(200);
  asked.end();
});

it('the account that was used last is taken at once', async () => {
  const asked = begin();
  await asked.hear(answer(alice, { isLatest: false, usedAt: 5 }));
  expect(isAnswered).toBe(false);
  await asked.hear(answer(bob, { usedAt: 9 }));
  expect(isAnswered).toBe(true);
  expect(asked.found()).toEqual(bob);
  asked.end();
});

it('where no tab knows which was the last, the latest of those that answer in time is', async () => {
  const asked = begin();
  await asked.hear(answer(bob, { isLatest: false, usedAt: 9 }));
  await asked.hear(answer(alice, { isLatest: false, usedAt: 5 }));
  await vi.advanceTimersByTimeAsync(LATEST_WITHIN - 1);
  expect(isAnswered).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isAnswered).toBe(true);
  expect(asked.found()).toEqual(bob);
  asked.end();
});

it('the account that was used last is taken although its tab is busy and answers late', async () => {
  const asked = begin();
  await asked.hear(answer(alice, { isLatest: false, usedAt: 5 }));
  await vi.advanceTimersByTimeAsync(ASK_WITHIN + 500);
  expect(isAnswered).toBe(false);
  await asked.hear(answer(bob, { usedAt: 9 }));
  expect(isAnswered).toBe(true);
  expect(asked.found()).toEqual(bob);
  asked.end();
});

it.each([
  ['its account signs out', { type: 'closed', owner: '["trif","alice"]', page: 'any' }],
  ['the API refuses the token', { type: 'expired', token: 'a1', page: 'any' }],
])('what was answered is dropped when %s before the application runs', async (_, message) => {
  const asked = begin();
  await asked.hear(answer(alice));
  await asked.hear(message);
  expect(asked.found()).toBeNull();
  asked.end();
});

it('an answer that comes after its account has signed out is not taken', async () => {
  const asked = begin();
  await asked.hear({ type: 'closed', owner: '["trif","alice"]', page: 'any' });
  await asked.hear(answer(alice));
  expect(asked.found()).toBeNull();
  asked.end();
});

it('a token that ends before the application runs is not taken', async () => {
  const asked = begin();
  await asked.hear(answer({ ...alice, expiresAt: 10_100 }));
  await vi.advanceTimersByTimeAsync(100);
  expect(asked.found()).toBeNull();
  asked.end();
});

it('nothing is taken from another build', async () => {
  const asked = begin();
  await asked.hear(answer(alice, { page: 'another' }));
  expect(asked.found()).toBeNull();
  asked.end();
});

it('what a tab has stored of an account that signed out meanwhile is removed', async () => {
  const asked = begin(alice);
  expect(asked.post).toHaveBeenCalledWith({
    type: 'asked',
    page: PAGE,
    owner: '["trif","alice"]',
  });
  await asked.hear({ type: 'closed', owner: '["trif","bob"]', page: 'any' });
  expect(asked.items.size).toBe(1);
  await asked.hear({ type: 'closed', owner: '["trif","alice"]', page: 'any' });
  expect(asked.items.size).toBe(0);
  asked.end();
});

it('until the application has started, its own listener takes no first answer in place of the one used last', async () => {
  const asked = begin();
  const store = asked.share(createSessionStore(null), () => true);
  await asked.hear(answer(alice, { isLatest: false, usedAt: 5 }));
  await asked.hear(answer(bob, { usedAt: 9 }));
  expect(store.get().status).toBe('signed-out');
  expect(asked.found()).toEqual(bob);
  asked.end();
});
