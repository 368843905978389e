import { expect, it, vi } from 'vitest';
import { createSessionStore, type Session } from '#src/session/session.ts';
import { createKeptMessages, newMessage } from './create-kept-messages.ts';

const somebody: Session = {
  token: 'one',
  network: 'trif',
  username: 'h2n',
  expiresAt: Number.POSITIVE_INFINITY,
  scope: null,
};
const CAR = { network: 'trif', plate: 'AB123CD' };
const OTHER = { network: 'trif', plate: 'EF456GH' };
const AGREED = { date: '2026-12-01', time: '09:30', minutes: 60 };

function kept() {
  const session = createSessionStore(null);
  session.open(somebody);
  const release = vi.fn();
  const hold = vi.fn(() => release);
  return { session, hold, release, messages: createKeptMessages(session, hold) };
}

it('are each vehicle’s own', () => {
  const { messages } = kept();
  const listener = vi.fn();
  messages.subscribe(listener);
  messages.change(CAR, () => ({ channel: 'sms', typed: AGREED }));
  messages.change(CAR, ({ typed }) => ({ typed: { ...typed, time: '10:00' } }));
  expect(listener).toHaveBeenCalledTimes(2);
  expect(messages.of(CAR)).toEqual({
    ...newMessage,
    channel: 'sms',
    typed: { ...AGREED, time: '10:00' },
  });
  expect(messages.of(OTHER)).toBe(newMessage);
  expect(messages.of({ ...CAR, network: 'garance' })).toBe(newMessage);
});

it('go when somebody signs out or another one signs in, and nothing comes afterwards', () => {
  const { session, messages } = kept();
  const ends = [() => session.close(), () => session.open({ ...somebody, username: 'commercy' })];
  for (const end of ends) {
    session.open(somebody);
    messages.change(CAR, () => ({ typed: AGREED }));
    end();
    expect(messages.of(CAR)).toBe(newMessage);
  }
  session.close();
  messages.change(CAR, () => ({ typed: AGREED }));
  session.open(somebody);
  expect(messages.of(CAR)).toBe(newMessage);
});

it('stay while the same person signs in again', () => {
  const { session, messages } = kept();
  messages.change(CAR, () => ({ typed: AGREED }));
  session.expire('one');
  session.open({ ...somebody, token: 'two' });
  expect(messages.of(CAR).typed).toEqual(AGREED);
});

it('hold the page as long as something typed would be lost with it', () => {
  const { session, hold, release, messages } = kept();
  messages.change(CAR, () => ({ channel: 'sms' }));
  expect(hold).not.toHaveBeenCalled();
  messages.change(CAR, () => ({ typed: AGREED }));
  messages.change(OTHER, () => ({ typed: AGREED }));
  messages.change(OTHER, () => ({ typed: newMessage.typed }));
  expect([hold.mock.calls.length, release.mock.calls.length]).toEqual([1, 0]);
  session.close();
  expect(release).toHaveBeenCalledOnce();
});
