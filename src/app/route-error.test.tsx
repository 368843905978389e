import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CodeGone } from '#src/fetch-code.ts';
import { createReloading } from '#src/head-start/reloading.ts';
import { createUnsaved } from '#src/head-start/unsaved.ts';
import { RouteError } from './route-error.tsx';

const note = vi.fn();

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  window.failures = { note };
  window.reloading = createReloading(
    () => {},
    createUnsaved(document),
    null,
    () => note('code-gone'),
  );
});
afterEach(() => {
  window.failures = undefined;
  window.reloading = undefined;
  note.mockClear();
  vi.restoreAllMocks();
});

function open(Page: () => never): void {
  const router = createMemoryRouter([{ path: '/', Component: Page, ErrorBoundary: RouteError }]);
  render(
    <MantineProvider withGlobalClasses={false}>
      <RouterProvider router={router} />
    </MantineProvider>,
  );
}

test('a page that breaks says so, and its server is told once that a page broke', async () => {
  open(() => {
    throw new TypeError('M. Dupont is not a function');
  });
  await screen.findByRole('alert');
  expect(note.mock.calls).toEqual([['page']]);
});

test('of a page whose code didn’t come, the server is told that, and not that it broke', async () => {
  open(() => {
    throw new CodeGone();
  });
  await screen.findByRole('alert');
  expect(note.mock.calls).toEqual([['code-gone']]);
});
