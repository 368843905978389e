import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, renderHook, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ShowMore, usePart } from './show-more.tsx';

interface Asked {
  total: number;
  wanted?: number | null;
}

/** The part of a list that is drawn, and ways to ask for other rows. */
function openPart(first: Asked) {
  const { result, rerender } = renderHook(
    ({ total, wanted = null }: Asked) => usePart(total, wanted),
    { initialProps: first },
  );
  return {
    drawn: () => [result.current.from, result.current.to],
    ask: rerender,
    press: (what: 'before' | 'after' | 'all') =>
      act(() => (what === 'all' ? result.current.showAll() : result.current.showMore(what))),
  };
}

describe('the part of a long list that is drawn', () => {
  it('starts at the beginning and grows to the end when more is asked for', () => {
    const { drawn, press } = openPart({ total: 60 });
    expect(drawn()).toEqual([0, 25]);
    press('after');
    expect(drawn()).toEqual([0, 50]);
    press('after');
    expect(drawn()).toEqual([0, 60]);
  });

  it('is all of a short list', () => {
    expect(openPart({ total: 3 }).drawn()).toEqual([0, 3]);
  });

  it('is around the row that a link asks for, and grows in both directions', () => {
    const { drawn, press } = openPart({ total: 200, wanted: 100 });
    const [from = 0, to = 0] = drawn();
    expect(to - from).toBe(25);
    expect(from).toBeGreaterThan(75);
    expect(from).toBeLessThanOrEqual(100);
    expect(to).toBeGreaterThan(100);
    press('before');
    expect(drawn()).toEqual([from - 25, to]);
    press('after');
    expect(drawn()).toEqual([from - 25, to + 25]);
    for (let times = 0; times < 5; times += 1) press('before');
    expect(drawn()).toEqual([0, to + 25]);
  });

  it('doesn’t change for a row that is already drawn, including the first and the last', () => {
    const { drawn, ask } = openPart({ total: 200 });
    for (const wanted of [0, 24, null]) {
      ask({ total: 200, wanted });
      expect(drawn()).toEqual([0, 25]);
    }
    ask({ total: 200, wanted: 25 });
    expect(drawn()[0]).toBeGreaterThan(0);
  });

  it('follows a row only once, so rows that were asked for since stay', () => {
    const { drawn, ask, press } = openPart({ total: 200, wanted: 100 });
    press('all');
    ask({ total: 200, wanted: 100 });
    expect(drawn()).toEqual([0, 200]);
  });

  it('goes back to the beginning if a filter leaves none of its rows', () => {
    const { drawn, ask, press } = openPart({ total: 200, wanted: 100 });
    ask({ total: 10, wanted: 100 });
    expect(drawn()).toEqual([0, 10]);
    ask({ total: 40, wanted: 100 });
    press('after');
    expect(drawn()).toEqual([0, 40]);
  });
});

function List({ total, wanted = null }: Asked) {
  const part = usePart(total, wanted);
  return (
    <MantineProvider>
      <ShowMore part={part} side="before" label="Avant" />
      <ShowMore part={part} side="after" label="Après" />
    </MantineProvider>
  );
}

describe('the way to the rest of a list', () => {
  it('says how much is drawn, with buttons for the rest at both ends', () => {
    render(<List total={200} wanted={100} />);
    expect(screen.getByRole('navigation', { name: 'Avant' })).toBeTruthy();
    const after = within(screen.getByRole('navigation', { name: 'Après' }));
    expect(after.getByRole('status').textContent).toMatch(/^\d+ à \d+ sur 200$/);
    fireEvent.click(after.getByRole('button', { name: 'Tout afficher' }));
    expect(after.getByRole('status').textContent).toBe('1 à 200 sur 200');
    expect(after.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('navigation', { name: 'Avant' })).toBeNull();
  });

  it('moves the focus to the count when its last button disappears', () => {
    render(<List total={40} />);
    const more = screen.getByRole('button', { name: 'Afficher la suite' });
    more.focus();
    fireEvent.click(more);
    expect(document.activeElement).toBe(screen.getByRole('status'));
    expect(document.activeElement?.textContent).toBe('1 à 40 sur 40');
  });

  it('doesn’t appear for a list that is drawn completely', () => {
    render(<List total={25} />);
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});
