import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { useInSight } from './use-in-sight.ts';

const scrolled = vi.fn();
Element.prototype.scrollIntoView = scrolled;

let show: (isShown: boolean) => void;

function Row() {
  const row = useInSight<HTMLParagraphElement>(true);
  return (
    <p ref={row}>
      <a href="/vehicle">AB-123-CD</a>
    </p>
  );
}

function List() {
  const [isShown, setShown] = useState(true);
  show = setShown;
  return isShown ? <Row /> : null;
}

let router: ReturnType<typeof createBrowserRouter>;

beforeEach(() => {
  history.replaceState(null, '', '/vehicle');
  scrolled.mockClear();
  router = createBrowserRouter([
    { path: '/vehicle', element: null },
    { path: '/list', element: <List /> },
  ]);
});

it('what a link leads to comes into sight with the focus, once, and not on the way back', async () => {
  render(<RouterProvider router={router} />);
  await act(() => router.navigate('/list'));
  expect(scrolled).toHaveBeenCalledOnce();
  expect(screen.getByRole('link')).toBe(document.activeElement);
  // A filter takes the row away and brings it back: the person has moved on meanwhile.
  act(() => show(false));
  act(() => show(true));
  expect(scrolled).toHaveBeenCalledOnce();
  await act(() => router.navigate('/vehicle'));
  await act(() => router.navigate(-1));
  expect(await screen.findByRole('link')).toBeDefined();
  expect(scrolled).toHaveBeenCalledOnce();
});
