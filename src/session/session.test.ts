import { describe, expect, it } from 'vitest';
import { fakeStorage } from '#tests/support/page/fake-storage.ts';
import { createSessionStore, type Session } from './session.ts';

const now = () => 1_000_000;
const alice: Session = {
  token: 'token-a',
  network: 'trif',
  username: 'alice@exemple.fr',
  expiresAt: 2_000_000,
  scope: 'manager',
};

describe('the session', () => {
  it('is restored from the tab, and forgotten there when it is closed', () => {
    const { storage, items } = fakeStorage();
    createSessionStore(storage, now).open(alice);
    const restored = createSessionStore(storage, now);
    expect(restored.get()).toEqual({ status: 'active', session: alice });
    restored.close();
    expect(restored.get()).toEqual({ status: 'signed-out' });
    expect(items.size).toBe(0);
  });

  it.each([
    'no JSON',
    '{}',
    'null',
    JSON.stringify({ ...alice, token: '' }),
    JSON.stringify({ ...alice, expiresAt: now() }),
  ])('is not restored from %j', (stored) => {
    expect(
      createSessionStore(fakeStorage({ 'vision360.session': stored }).storage, now).get().status,
    ).toBe('signed-out');
  });

  it('only ends with its own token: a late 401 for the old token doesn’t end the new session', () => {
    const store = createSessionStore(null, now);
    store.open(alice);
    store.expire('another');
    expect(store.get().status).toBe('active');
    store.expire(alice.token);
    expect(store.get()).toEqual({ status: 'expired', session: alice });
    store.open({ ...alice, token: 'token-b' });
    store.expire(alice.token);
    expect(store.get().status).toBe('active');
  });

  it('leaves no token in the tab once it has expired', () => {
    const { storage, items } = fakeStorage();
    const store = createSessionStore(storage, now);
    store.open(alice);
    store.expire(alice.token);
    expect([...items.values()].join()).not.toContain(alice.token);
  });

  it('removes what the page kept in the tab when it is closed, and nothing else', () => {
    const { storage, items } = fakeStorage();
    const store = createSessionStore(storage, now);
    store.open(alice);
    for (const key of ['vision360.one', 'vision360.two', 'other']) storage.setItem(key, 'kept');
    store.expire(alice.token);
    expect([...items.keys()]).toEqual(expect.arrayContaining(['vision360.one', 'vision360.two']));
    store.close();
    expect([...items.keys()]).toEqual(['other']);
  });

  it.each([
    ['the API refused the token', 0],
    ['the token ended', 2_000_000],
  ])('leaves nothing for somebody else once %s and the tab was reloaded', (why, later) => {
    const { storage, items } = fakeStorage();
    const before = createSessionStore(storage, now);
    before.open(alice);
    storage.setItem('vision360.agenda', 'hers');
    if (later === 0) before.expire(alice.token);
    const reloaded = () => createSessionStore(storage, () => now() + later);
    reloaded().open({ ...alice, token: 'token-b' });
    expect(items.get('vision360.agenda'), why).toBe('hers');
    const ended = reloaded();
    if (later === 0) ended.expire('token-b');
    reloaded().open({ ...alice, token: 'token-c', username: 'bob@exemple.fr' });
    expect(items.has('vision360.agenda')).toBe(false);
  });

  it('removes what is kept in the tab if its owner is unknown', () => {
    const { storage, items } = fakeStorage();
    storage.setItem('vision360.agenda', 'whose?');
    createSessionStore(storage, now).open(alice);
    expect(items.has('vision360.agenda')).toBe(false);
  });

  it('is kept in memory if the storage refuses', () => {
    const refusing = {
      ...fakeStorage().storage,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const store = createSessionStore(refusing, now);
    store.open(alice);
    expect(store.get().status).toBe('active');
  });

  it('tells its listeners, until they leave', () => {
    const store = createSessionStore(null, now);
    const seen: string[] = [];
    const leave = store.subscribe(() => seen.push(store.get().status));
    store.open(alice);
    store.close();
    leave();
    store.open(alice);
    expect(seen).toEqual(['active', 'signed-out']);
  });

  it('is closed before somebody else’s is opened, but not before a new token of the same person', () => {
    const { storage, items } = fakeStorage();
    const store = createSessionStore(storage, now);
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.get().status));
    store.open(alice);
    storage.setItem('vision360.agenda', 'hers');
    store.open({ ...alice, token: 'token-b' });
    expect(items.get('vision360.agenda')).toBe('hers');
    store.expire('token-b');
    store.open({ ...alice, token: 'token-c', username: 'bob@exemple.fr' });
    expect(items.has('vision360.agenda')).toBe(false);
    store.open({ ...alice, token: 'token-d', username: 'bob@exemple.fr', network: 'garance' });
    expect(seen).toEqual([
      'active',
      'active',
      'expired',
      'signed-out',
      'active',
      'signed-out',
      'active',
    ]);
  });

  it('ends its calls under way when it is closed, but none of the next session', () => {
    const store = createSessionStore(null, now);
    const signingIn = store.signal();
    store.open(alice);
    store.expire(alice.token);
    store.open({ ...alice, token: 'token-b' });
    expect(signingIn.aborted).toBe(false);
    store.close();
    expect(signingIn.aborted).toBe(true);
    expect(store.signal().aborted).toBe(false);
  });

  it('knows whether it is still kept in the tab, whatever another page in that tab did', () => {
    const { storage } = fakeStorage();
    const [here, later] = [createSessionStore(storage, now), createSessionStore(storage, now)];
    expect(here.isKept()).toBe(true);
    later.open(alice);
    expect(here.isKept()).toBe(false);
    here.open(alice);
    expect(here.isKept()).toBe(true);
    later.open({ ...alice, token: 'token-b' });
    expect(here.isKept()).toBe(false);
    later.close();
    expect(here.isKept()).toBe(false);
    expect(later.isKept()).toBe(true);
  });
});
