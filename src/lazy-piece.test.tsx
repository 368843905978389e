import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { CodeGone } from '#src/fetch-code.ts';
import { createReloading } from '#src/head-start/reloading.ts';
import { createUnsaved } from '#src/head-start/unsaved.ts';
import { Boundary } from '#src/ui/boundary.tsx';
import { lazyPiece } from './lazy-piece.tsx';

afterEach(() => {
  window.reloading = undefined;
  vi.restoreAllMocks();
});

test('code that didn’t come is asked for again when the line is back, and its message goes', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  window.reloading = createReloading(() => {}, createUnsaved(document), null);
  let calls = 0;
  let isThere = false;
  const Piece = lazyPiece(async () => {
    calls += 1;
    if (!isThere) throw new CodeGone();
    return { default: ({ name }: { name: string }) => <p>{name}</p> };
  });
  render(
    <Boundary fallback={() => <p>gone</p>}>
      <Suspense>
        <Piece name="here" />
      </Suspense>
    </Boundary>,
  );
  await screen.findByText('gone');
  // Still away: it is asked for once more, and fails again.
  window.reloading.lineIsBack();
  await vi.waitFor(() => expect(calls).toBe(2));
  await screen.findByText('gone');
  isThere = true;
  window.reloading.lineIsBack();
  await screen.findByText('here');
  expect(screen.queryByText('gone')).toBeNull();
  expect(calls).toBe(3);
});
