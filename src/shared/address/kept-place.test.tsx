import { act, render, screen } from '@testing-library/react';
import { memo } from 'react';
import { createMemoryRouter, Link, RouterProvider, useLocation, useParams } from 'react-router';
import { expect, test } from 'vitest';
import { At, type Kept, neverSeen, useHere } from './kept-place.tsx';

let drawn = 0;

/** A panel that shows its own place. */
const Panel = memo(function Panel({ name }: { name: string }) {
  const { pathname, search } = useLocation();
  const { plate } = useParams();
  drawn += 1;
  return (
    <p>
      {name}: {pathname}
      {search} {plate} <Link to="?more=1">{name}, more</Link>
    </p>
  );
});

let here: Kept;
let kept: Kept | undefined;

function Page() {
  here = useHere();
  return (
    <>
      <Panel name="here" />
      {kept && (
        <At place={kept}>
          <Panel name="kept" />
        </At>
      )}
    </>
  );
}

async function open() {
  kept = undefined;
  const router = createMemoryRouter([{ path: '/vehicles/:plate', element: <Page /> }], {
    initialEntries: ['/vehicles/AB1?filter=x'],
  });
  render(<RouterProvider router={router} />);
  return (to: string) => act(() => router.navigate(to));
}

const panel = (name: string) => screen.getByText((text) => text.startsWith(`${name}:`)).textContent;

test('a kept panel stays at its place, with its filters, while the page navigates', async () => {
  const goTo = await open();
  kept = here;
  await goTo('/vehicles/CD2?filter=y');
  expect(panel('here')).toContain('/vehicles/CD2?filter=y CD2');
  expect(panel('kept')).toContain('/vehicles/AB1?filter=x AB1');
  const link = screen.getByRole('link', { name: 'kept, more' });
  expect(link.getAttribute('href')).toBe('/vehicles/AB1?more=1');
});

test('a kept panel isn’t rendered again when the page navigates', async () => {
  const goTo = await open();
  kept = here;
  await goTo('/vehicles/AB1?filter=y');
  const before = drawn;
  await goTo('/vehicles/AB1?filter=z');
  expect(panel('here')).toContain('?filter=z');
  expect(drawn).toBe(before + 1);
});

test('a panel that was prepared but never seen has its subject but no filters', async () => {
  const goTo = await open();
  kept = neverSeen(here);
  await goTo('/vehicles/AB1?filter=y');
  expect(panel('kept')).toContain('AB1');
  expect(panel('kept')).not.toContain('filter');
});
