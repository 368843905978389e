import { describe, expect, it } from 'vitest';
import { createSessionStore, type Session } from '#src/session/session.ts';
import { fakeStorage } from '#tests/support/page/fake-storage.ts';
import { createSeenPlates } from './seen-plates.ts';

const alice: Session = {
  token: 'token-a',
  network: 'trif',
  username: 'alice@exemple.fr',
  expiresAt: Number.MAX_SAFE_INTEGER,
  scope: 'manager',
};

const KEY = 'vision360.seen';

function openTab() {
  const { storage, items } = fakeStorage();
  const session = createSessionStore(storage);
  session.open(alice);
  return { items, session, seen: createSeenPlates(storage, session) };
}

describe('the plates seen in a tab', () => {
  it('are latest first, each once, and there again after a reload', () => {
    const { seen } = openTab();
    seen.note('trif', 'AB123CD', 1);
    seen.note('trif', 'ABC123', 2);
    seen.note('trif', 'AB123CD', 3);
    expect(seen.of('trif')).toEqual([
      { plate: 'AB123CD', at: 3 },
      { plate: 'ABC123', at: 2 },
    ]);
  });

  it('keeps plate and time, and nothing else', () => {
    const { items, seen } = openTab();
    const before = [...items.keys()];
    seen.note('trif', 'AB123CD', 1);
    expect([...items.keys()]).toEqual([...before, KEY]);
    expect(items.get(KEY)).toBe('[{"plate":"AB123CD","at":1}]');
  });

  it('leaves nothing behind when the session is closed', () => {
    const { items, session, seen } = openTab();
    seen.note('trif', 'AB123CD', 1);
    session.close();
    // An answer that comes late.
    seen.note('trif', 'ABC123', 2);
    expect(items.size).toBe(0);
    session.open(alice);
    expect(seen.of('trif')).toEqual([]);
  });

  it('leaves nothing to somebody else', () => {
    const { session, seen } = openTab();
    seen.note('trif', 'AB123CD', 1);
    session.expire(alice.token);
    session.open({ ...alice, token: 'token-b', username: 'bob@exemple.fr' });
    expect(seen.of('trif')).toEqual([]);
  });

  it('knows nothing of another network', () => {
    const { items, seen } = openTab();
    seen.note('garance', 'AB123CD', 1);
    expect(items.has(KEY)).toBe(false);
    seen.note('trif', 'ABC123', 2);
    expect(seen.of('garance')).toEqual([]);
  });

  it('forgets the oldest rather than grow', () => {
    const { seen } = openTab();
    for (let at = 0; at < 50; at += 1) seen.note('trif', `P${at}`, at);
    expect(seen.of('trif')).toHaveLength(20);
    expect(seen.of('trif')[0]?.plate).toBe('P49');
  });

  it.each(['no JSON', '{}', '[{"plate":""}]', '[1]'])('reads %j as nothing', (stored) => {
    const { items, seen } = openTab();
    items.set(KEY, stored);
    expect(seen.of('trif')).toEqual([]);
  });

  it('does without a storage where the browser refuses one', () => {
    const session = createSessionStore(null);
    session.open(alice);
    const seen = createSeenPlates(null, session);
    seen.note('trif', 'AB123CD', 1);
    expect(seen.of('trif')).toEqual([]);
  });
});
