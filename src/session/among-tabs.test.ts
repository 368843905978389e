import { beforeEach, describe, expect, it } from 'vitest';
import { amongTabs } from './among-tabs.ts';
import { createSessionStore, type Session } from './session.ts';
import type { TabMessage } from './tab-messages.ts';

const alice: Session = {
  token: 'a1',
  network: 'trif',
  username: 'alice',
  expiresAt: 10_000,
  scope: null,
};
const bob: Session = { ...alice, token: 'b1', username: 'bob' };

let time = 1000;
let channels: Channel[] = [];
let said: TabMessage[] = [];

/** It reaches all the others at once. */
class Channel extends EventTarget {
  postMessage(data: TabMessage) {
    said.push(data);
    for (const other of channels) {
      if (other !== this) {
        other.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
      }
    }
  }
}

function openChannel(): Channel {
  const channel = new Channel();
  channels.push(channel);
  return channel;
}

function openTab({ page = 'one build', mayJoin = (): boolean => true } = {}) {
  time += 1;
  return amongTabs(
    createSessionStore(null, () => time),
    openChannel(),
    page,
    mayJoin,
    () => time,
  );
}

const ask = (): TabMessage[] => {
  said = [];
  openTab().ask();
  return said.filter(({ type }) => type !== 'asked');
};

beforeEach(() => {
  time = 1000;
  channels = [];
  said = [];
});

describe('the tabs of one browser', () => {
  it('a new tab gets the session that another one has', () => {
    const first = openTab();
    first.open(alice);
    const second = openTab();
    expect(second.get().status).toBe('signed-out');
    second.ask();
    expect(second.get()).toEqual({ status: 'active', session: alice });
  });

  it('who signs in is signed in in every tab where nobody types', () => {
    const [first, second, typing] = [openTab(), openTab(), openTab({ mayJoin: () => false })];
    first.open(alice);
    expect(second.get()).toEqual({ status: 'active', session: alice });
    expect(typing.get().status).toBe('signed-out');
  });

  it('a renewed session reaches the tabs of the same account, ended or not, and no other', () => {
    const [first, second, other] = [openTab(), openTab(), openTab({ mayJoin: () => false })];
    first.open(alice);
    other.open(bob);
    second.expire('a1');
    expect(first.get()).toEqual({ status: 'expired', session: alice });
    first.open({ ...alice, token: 'a2' });
    expect(second.get()).toMatchObject({ status: 'active', session: { token: 'a2' } });
    second.open({ ...alice, token: 'a3', expiresAt: 12_000 });
    expect(first.get()).toMatchObject({ status: 'active', session: { token: 'a3' } });
    expect(other.get()).toEqual({ status: 'active', session: bob });
  });

  it('a token that ends sooner replaces none that lasts longer', () => {
    const [first, second] = [openTab(), openTab()];
    first.open(alice);
    second.open({ ...alice, token: 'a0', expiresAt: 9000 });
    expect(first.get()).toEqual({ status: 'active', session: alice });
  });

  it('signing out reaches every tab of the account, whatever its token, and no other account’s', () => {
    const [first, second, other] = [openTab(), openTab(), openTab({ mayJoin: () => false })];
    first.open(alice);
    second.open({ ...alice, token: 'a0', expiresAt: 9000 });
    other.open(bob);
    const underWay = second.signal();
    first.close();
    expect(second.get().status).toBe('signed-out');
    expect(underWay.aborted).toBe(true);
    expect(other.get()).toEqual({ status: 'active', session: bob });
  });

  it('the same name in another network is another account', () => {
    const [first, second] = [openTab(), openTab({ mayJoin: () => false })];
    first.open(alice);
    second.open({ ...alice, network: 'garance', token: 'g1' });
    first.close();
    expect(second.get().status).toBe('active');
  });

  it('where two accounts are in use, a new tab is answered for the one that was used last', () => {
    const first = openTab();
    first.open(alice);
    const second = openTab({ mayJoin: () => false });
    time += 10;
    second.open(bob);
    const latest = () =>
      ask().flatMap((message) =>
        message.type === 'answer' && message.isLatest ? [message.session.username] : [],
      );
    expect(latest()).toEqual(['bob']);
    time += 10;
    first.use();
    expect(latest()).toContain('alice');
    expect(latest()).not.toContain('bob');
  });

  it('using a tab changes nobody else’s session', () => {
    const [first, second] = [openTab(), openTab({ mayJoin: () => false })];
    first.open(alice);
    second.open(bob);
    time += 10;
    first.use();
    second.use();
    expect([first.get(), second.get()]).toEqual([
      { status: 'active', session: alice },
      { status: 'active', session: bob },
    ]);
  });

  it('who has signed out in a tab isn’t signed in there as somebody who goes on in another one', () => {
    const [first, second] = [openTab(), openTab({ mayJoin: () => false })];
    first.open(alice);
    second.open(bob);
    const third = openTab();
    third.open(bob);
    time += 10;
    second.close();
    expect(third.get().status).toBe('signed-out');
    first.use();
    expect([second.get().status, third.get().status]).toEqual(['signed-out', 'signed-out']);
    expect(first.get()).toEqual({ status: 'active', session: alice });
  });

  it('who has signed out in a tab is followed there by nobody who was signed in elsewhere', () => {
    const [first, second] = [openTab(), openTab({ mayJoin: () => false })];
    first.open(alice);
    second.open(bob);
    first.close();
    ask();
    expect(first.get().status).toBe('signed-out');
  });

  it.each([
    ['has ended', { expiresAt: 1000 }, 'one build'],
    ['is of another build or configuration', {}, 'another build'],
  ])('a session that %s is given to nobody', (_, change, page) => {
    openTab({ page }).open({ ...alice, ...change });
    const second = openTab();
    second.ask();
    expect(second.get().status).toBe('signed-out');
    expect(ask()).toEqual([]);
  });

  it('signing out and a refused token reach tabs of other builds too', () => {
    const [first, second] = [openTab(), openTab({ page: 'another build' })];
    first.open(alice);
    second.open({ ...alice, token: 'a1' });
    first.expire('a1');
    expect(second.get().status).toBe('expired');
    first.close();
    expect(second.get().status).toBe('signed-out');
  });

  it('a tab that was not running when its account signed out hears of it when it asks', () => {
    const [first, away] = [openTab(), openTab()];
    first.open(alice);
    expect(away.get().status).toBe('active');
    const awayChannel = channels.pop();
    first.close();
    if (awayChannel) channels.push(awayChannel);
    expect(away.get().status).toBe('active');
    away.ask();
    expect(away.get().status).toBe('signed-out');
  });

  it('and one whose account has signed in again since stays', () => {
    const [first, away] = [openTab(), openTab()];
    first.open(alice);
    const awayChannel = channels.pop();
    first.close();
    first.open({ ...alice, token: 'a2', expiresAt: 11_000 });
    if (awayChannel) channels.push(awayChannel);
    away.ask();
    expect(away.get()).toMatchObject({ status: 'active', session: { token: 'a2' } });
  });
});
