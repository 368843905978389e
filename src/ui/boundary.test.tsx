import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CodeGone } from '#src/fetch-code.ts';
import { Boundary } from './boundary.tsx';

const note = vi.fn();
beforeEach(() => {
  note.mockReset();
  window.failures = { note };
  // React says each of them too.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  window.failures = undefined;
  vi.restoreAllMocks();
});

function Broken({ thrown }: { thrown: Error }): never {
  throw thrown;
}

const show = (thrown: Error) =>
  render(
    <Boundary fallback={() => 'in its place'}>
      <Broken thrown={thrown} />
    </Boundary>,
  );

test('a part that breaks is told to the server, and something stands in its place', () => {
  show(new Error('M. Dupont'));
  expect(screen.getByText('in its place')).toBeDefined();
  expect(note.mock.calls).toEqual([['part']]);
});

test('a part whose code didn’t come isn’t broken', () => {
  show(new CodeGone());
  expect(screen.getByText('in its place')).toBeDefined();
  expect(note).not.toHaveBeenCalled();
});
