import { act, fireEvent, render, screen } from '@testing-library/react';
import {
  createBrowserRouter,
  Link,
  type Location,
  RouterProvider,
  useLocation,
} from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '#src/session/session.ts';
import { key, typedText } from './params.ts';
import { backTo, useAddress } from './use-address.ts';

const params = { member: key, urgency: key, text: typedText };

type Address = ReturnType<typeof useAddress<typeof params>>;

/** What the current page got when it was last rendered. */
let page: Address;
let place: Location;
/** How often it has been rendered. */
let drawn = 0;

function Page() {
  page = useAddress(params);
  place = useLocation();
  drawn += 1;
  return (
    <>
      <Link {...page.linkTo({ urgency: 'soon' })}>Soon</Link>
      <Link to="/other">Other</Link>
    </>
  );
}

let router: ReturnType<typeof createBrowserRouter>;

beforeEach(() => {
  history.replaceState(null, '', '/list?member=1&utm=x');
  router = createBrowserRouter([{ path: '*', element: <Page /> }]);
  render(<RouterProvider router={router} />);
});
afterEach(() => {
  router.dispose();
  act(() => session.close());
});

const follow = async (name: string) => {
  await act(async () => {
    fireEvent.click(screen.getByRole('link', { name }));
  });
};

describe('a page and its address', () => {
  it('the page gets the values of the address', () => {
    expect(page.values).toEqual({ member: '1', urgency: null, text: '' });
  });

  it('two changes in one task are both in the page and in the address', () => {
    act(() => {
      page.change({ member: '2' });
      page.change(({ member }) => ({ urgency: `of ${member}` }));
    });
    expect(page.values).toMatchObject({ member: '2', urgency: 'of 2' });
    expect(location.search).toBe('?member=2&utm=x&urgency=of+2');
  });

  it('typed text is on the page but not in the address', () => {
    act(() => page.change({ text: 'Durand' }));
    expect(page.values.text).toBe('Durand');
    expect(location.href).not.toContain('Durand');
  });

  it('a change adds no history entry, keeps the functions the same, and renders once', () => {
    const { change, linkTo } = page;
    const entries = history.length;
    const before = drawn;
    act(() => change({ member: '2', text: 'Durand' }));
    expect(history.length).toBe(entries);
    expect(page.change).toBe(change);
    expect(page.linkTo).toBe(linkTo);
    expect(drawn).toBe(before + 1);
  });

  it('a link carries the typed text to the same page with other values, where it can then differ', async () => {
    act(() => page.change({ member: '2', text: 'Durand' }));
    await follow('Soon');
    expect(location.pathname + location.search).toBe('/list?member=2&utm=x&urgency=soon');
    expect(page.values).toEqual({ member: '2', urgency: 'soon', text: 'Durand' });
    act(() => page.change({ text: 'Martin' }));
    await act(() => router.navigate(-1));
    await vi.waitFor(() => expect(page.values).toMatchObject({ urgency: null, text: 'Durand' }));
  });

  it('a text that a link has carried over stays when it is changed where it came from', async () => {
    act(() => page.change({ text: 'Durand' }));
    await follow('Soon');
    await act(() => router.navigate(-1));
    await vi.waitFor(() => expect(page.values.urgency).toBeNull());
    act(() => page.change({ text: 'Petit' }));
    await act(() => router.navigate(1));
    await vi.waitFor(() => expect(page.values).toMatchObject({ urgency: 'soon', text: 'Durand' }));
  });

  it('another page starts without these values, and a link back has them again', async () => {
    act(() => page.change({ member: '2', text: 'Durand' }));
    const left = place;
    await follow('Other');
    expect(page.values).toEqual({ member: null, urgency: null, text: '' });
    const { search, state } = backTo(left);
    await act(() => router.navigate(left.pathname + search, { state }));
    expect(page.values).toEqual({ member: '2', urgency: null, text: 'Durand' });
  });

  it('a late change of a page that was left doesn’t touch the next page', async () => {
    const { change } = page;
    await follow('Other');
    act(() => change({ member: '2', text: 'Durand' }));
    expect(location.pathname + location.search).toBe('/other');
    expect(page.values).toEqual({ member: null, urgency: null, text: '' });
  });

  it('typed text is forgotten when its author signs out, and filters aren’t', () => {
    act(() => {
      session.open({
        token: 't',
        network: 'trif',
        username: 'h2n',
        expiresAt: Infinity,
        scope: null,
      });
      page.change({ member: '2', text: 'Durand' });
    });
    expect(page.values.text).toBe('Durand');
    act(() => session.close());
    expect(page.values).toEqual({ member: '2', urgency: null, text: '' });
  });
});
