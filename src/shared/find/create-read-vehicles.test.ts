import { beforeEach, expect, it } from 'vitest';
import { createSessionStore, type Session } from '#src/session/session.ts';
import { createReadVehicles, type ReadVehicle } from './create-read-vehicles.ts';

const alice: Session = {
  token: 'a1',
  network: 'trif',
  username: 'alice',
  expiresAt: 10_000,
  scope: null,
};
const bob: Session = { ...alice, token: 'b1', username: 'bob' };

const car = (plate: string, at = 1): ReadVehicle => ({
  plate,
  at,
  name: 'Dupont',
  names: ['Dupont'],
  car: 'Citroën C5',
  phones: [],
  emails: [],
  customers: [],
});

let open: Channel[] = [];

/** Reaches all the others of its name at once, like a BroadcastChannel a moment later. */
class Channel extends EventTarget {
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
    open.push(this);
  }
  postMessage(data: unknown) {
    for (const other of open) {
      if (other === this || other.name !== this.name) continue;
      other.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
    }
  }
  close() {
    open = open.filter((one) => one !== this);
  }
}

function openTab(who: Session | null = alice, build = 'one') {
  const store = createSessionStore(null, () => 1);
  if (who) store.open(who);
  const read = createReadVehicles(store, (owner) => new Channel(`${build} ${owner}`));
  return { store, ...read, plates: () => read.get().map(({ plate }) => plate) };
}

beforeEach(() => {
  open = [];
});

it('what one tab reads is known in the others at once, and in those that open later', () => {
  const [one, two] = [openTab(), openTab()];
  let told = 0;
  two.subscribe(() => {
    told += 1;
  });
  one.note(car('AB123CD', 1));
  two.note(car('EF456GH', 2));
  expect(told).toBe(2);
  for (const tab of [one, two, openTab()]) expect(tab.plates()).toEqual(['EF456GH', 'AB123CD']);
});

it('what a tab has read outlives it in the others, and comes back to it after a reload', () => {
  const one = openTab();
  const two = openTab();
  one.note(car('AB123CD'));
  open = open.slice(1);
  expect(two.plates()).toEqual(['AB123CD']);
  expect(openTab().plates()).toEqual(['AB123CD']);
});

it('the newest reading of a vehicle counts', () => {
  const [one, two] = [openTab(), openTab()];
  one.note({ ...car('AB123CD', 2), name: 'new' });
  two.note({ ...car('AB123CD', 1), name: 'old' });
  for (const tab of [one, two, openTab()]) expect(tab.get()).toMatchObject([{ name: 'new' }]);
});

it.each([
  ['of another account', () => openTab(bob)],
  ['of another build', () => openTab(alice, 'two')],
  ['without a session', () => openTab(null)],
])('nothing reaches a tab %s', (_, openOther) => {
  const before = openOther();
  const one = openTab();
  one.note(car('AB123CD'));
  before.note(car('EF456GH'));
  expect(before.plates()).not.toContain('AB123CD');
  expect(openOther().plates()).not.toContain('AB123CD');
  expect(one.plates()).toEqual(['AB123CD']);
});

it('all of it is gone at sign-out, also for the same person, and nothing comes afterwards', () => {
  const one = openTab();
  one.note(car('AB123CD'));
  one.store.close();
  expect(one.plates()).toEqual([]);
  one.note(car('AB123CD'));
  expect(openTab().plates()).toEqual([]);
  one.store.open(alice);
  expect(one.plates()).toEqual([]);
});

it('another account in the tab begins with nothing', () => {
  const one = openTab();
  one.note(car('AB123CD'));
  one.store.open(bob);
  expect(one.plates()).toEqual([]);
  one.note(car('EF456GH'));
  expect(openTab().plates()).toEqual([]);
  expect(openTab(bob).plates()).toEqual(['EF456GH']);
});

it('a session that has ended keeps what was read, until somebody else signs in', () => {
  const one = openTab();
  one.note(car('AB123CD'));
  one.store.expire('a1');
  expect(one.plates()).toEqual(['AB123CD']);
  one.store.open({ ...alice, token: 'a2' });
  expect(one.plates()).toEqual(['AB123CD']);
});

it('five hundred are kept, the latest', () => {
  const one = openTab();
  for (let at = 1; at <= 501; at += 1) one.note(car(`P${at}`, at));
  expect(one.get()).toHaveLength(500);
  expect(one.plates()).not.toContain('P1');
});
