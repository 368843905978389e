import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TextFilter } from './text-filter.tsx';

/** What the page was asked to filter by, in turn. */
const asked = vi.fn();

function Page() {
  const [value, setValue] = useState('');
  return (
    <MantineProvider>
      <TextFilter
        label="Name"
        placeholder=""
        value={value}
        clean={(typed) => typed.replaceAll('!', '')}
        onChange={(text) => {
          asked(text);
          setValue(text);
        }}
      />
      <button type="button" onClick={() => setValue('')}>
        Clear
      </button>
    </MantineProvider>
  );
}

let router: ReturnType<typeof createMemoryRouter>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  asked.mockReset();
  router = createMemoryRouter([{ path: '*', element: <Page /> }]);
  render(<RouterProvider router={router} />);
});
afterEach(() => vi.useRealTimers());

const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Name' });
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const pause = () => act(() => vi.advanceTimersByTime(1000));

test('the field shows each key at once, and the page follows after a pause', () => {
  for (const text of ['D', 'Du', 'Dur']) {
    type(text);
    act(() => vi.advanceTimersByTime(20));
    expect(field().value).toBe(text);
  }
  expect(asked).not.toHaveBeenCalled();
  pause();
  expect(asked.mock.calls).toEqual([['Dur']]);
  expect(field().value).toBe('Dur');
});

test.each([
  ['Enter', () => fireEvent.keyDown(field(), { key: 'Enter' })],
  ['leaving the field', () => fireEvent.blur(field())],
])('%s makes the page follow at once, and only once', (_, end) => {
  type('Dur');
  fireEvent.keyDown(field(), { key: 'u' });
  expect(asked).not.toHaveBeenCalled();
  end();
  expect(asked.mock.calls).toEqual([['Dur']]);
  pause();
  expect(asked).toHaveBeenCalledOnce();
});

test('characters that the field doesn’t accept are neither shown nor searched', () => {
  type('D!u!');
  expect(field().value).toBe('Du');
  pause();
  expect(asked.mock.calls).toEqual([['Du']]);
});

test('a value that the page changes in another way replaces what is being typed', () => {
  type('Dur');
  pause();
  type('Durand');
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(field().value).toBe('');
  pause();
  expect(asked.mock.calls).toEqual([['Dur']]);
});

test('what is being typed on one page is neither shown nor searched on the next', async () => {
  type('Dur');
  await act(() => router.navigate('/next'));
  expect(field().value).toBe('');
  pause();
  expect(asked).not.toHaveBeenCalled();
});
