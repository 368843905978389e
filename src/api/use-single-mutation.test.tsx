import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useSingleMutation } from './use-single-mutation.ts';

/** The calls that were sent, each to be answered by the test. */
let sent: { what: string; answer: PromiseWithResolvers<string> }[];
let press: Record<string, (what: string) => void>;

interface ButtonProps {
  name: string;
  mutationKey: string[];
}

function Button({ name, mutationKey }: ButtonProps) {
  const { mutate, isPending, error } = useSingleMutation({
    mutationKey,
    mutationFn: (what: string) => {
      const answer = Promise.withResolvers<string>();
      sent.push({ what, answer });
      return answer.promise;
    },
  });
  press[name] = (what) => mutate(what);
  return (
    <p aria-label={name} role="status">
      {isPending ? 'sending' : (error?.message ?? 'ready')}
    </p>
  );
}

function open() {
  sent = [];
  press = {};
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Button name="form" mutationKey={['send', 'a']} />
      <Button name="dialog" mutationKey={['send', 'a']} />
      <Button name="other" mutationKey={['send', 'a', 'more']} />
    </QueryClientProvider>,
  );
}

const say = () =>
  ['form', 'dialog', 'other'].map((name) => screen.getByRole('status', { name }).textContent);
const calls = () => sent.map(({ what }) => what);

test('a call is sent only once while it is under way, and all its buttons show that', async () => {
  open();
  await act(async () => {
    press.form?.('first');
    press.form?.('second');
    press.dialog?.('third');
  });
  expect(calls()).toEqual(['first']);
  expect(say()).toEqual(['sending', 'sending', 'ready']);
  await act(async () => press.dialog?.('fourth'));
  expect(calls()).toEqual(['first']);
});

test('a call of another kind is sent in the meantime', async () => {
  open();
  await act(async () => {
    press.other?.('first');
    press.form?.('second');
  });
  expect(calls()).toEqual(['first', 'second']);
  expect(say()).toEqual(['sending', 'sending', 'sending']);
});

test('after an answer or a failure the next call can be sent, and only the button that sent it shows the failure', async () => {
  open();
  await act(async () => press.form?.('first'));
  await act(async () => sent[0]?.answer.reject(new Error('refused')));
  expect(say()).toEqual(['refused', 'ready', 'ready']);
  await act(async () => press.form?.('second'));
  await act(async () => sent[1]?.answer.resolve('done'));
  expect(say()).toEqual(['ready', 'ready', 'ready']);
  await act(async () => press.dialog?.('third'));
  expect(calls()).toEqual(['first', 'second', 'third']);
});
