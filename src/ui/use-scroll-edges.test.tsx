import { act, fireEvent, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useScrollEdges } from './use-scroll-edges.ts';

/** What the browser would measure of the box, in pixels. */
const box = { scrollLeft: 0, clientWidth: 300, scrollWidth: 300 };
/** Each observer with the elements that it observes. */
const observers = new Map<() => void, Set<Element>>();

beforeEach(() => {
  Object.assign(box, { scrollLeft: 0, clientWidth: 300, scrollWidth: 300 });
  observers.clear();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #told: () => void;
      constructor(told: () => void) {
        this.#told = told;
        observers.set(told, new Set());
      }
      observe(element: Element) {
        observers.get(this.#told)?.add(element);
      }
      disconnect() {
        observers.delete(this.#told);
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

let drawn = 0;

function Table() {
  const ref = useRef<HTMLDivElement>(null);
  const { before, after } = useScrollEdges(ref);
  drawn += 1;
  return (
    <div
      ref={(element) => {
        ref.current = element;
        for (const name of ['scrollLeft', 'clientWidth', 'scrollWidth'] as const) {
          if (element)
            Object.defineProperty(element, name, { configurable: true, get: () => box[name] });
        }
      }}
      data-testid="box"
    >
      <table />
      {before && <i>left</i>}
      {after && <i>right</i>}
    </div>
  );
}

/** The browser reports that this element has another size now. */
const resize = (element: Element | null | undefined) =>
  act(() => {
    for (const [told, observed] of observers) if (element && observed.has(element)) told();
  });

test.each([
  ['nothing, if all of it fits', 0, 300, []],
  ['nothing, if it is wider by a fraction of a pixel', 0, 301, []],
  ['what is to the right', 0, 500, ['right']],
  ['what is on both sides', 100, 500, ['left', 'right']],
  ['what is to the left, at the end', 200, 500, ['left']],
  ['what is to the left, a fraction of a pixel before the end', 199, 500, ['left']],
  ['what is to the right, a fraction of a pixel after the start', 1, 500, ['right']],
])('a box that scrolls says that it hides %s', (_, scrollLeft, scrollWidth, hidden) => {
  const { getByTestId, queryAllByText } = render(<Table />);
  Object.assign(box, { scrollLeft, scrollWidth });
  fireEvent.scroll(getByTestId('box'));
  expect(queryAllByText(/left|right/).map(({ textContent }) => textContent)).toEqual(hidden);
});

test('the edges follow when the box or its content gets wider or narrower', () => {
  const { getByTestId, queryByText } = render(<Table />);
  const element = getByTestId('box');
  box.scrollWidth = 500;
  resize(element.querySelector('table'));
  expect(queryByText('right')).not.toBeNull();
  box.clientWidth = 500;
  resize(element);
  expect(queryByText('right')).toBeNull();
});

test('a box that scrolls without reaching an edge isn’t rendered again, and one that is removed isn’t observed any more', () => {
  box.scrollWidth = 5000;
  const { getByTestId, unmount } = render(<Table />);
  const element = getByTestId('box');
  resize(element);
  box.scrollLeft = 100;
  fireEvent.scroll(element);
  const before = drawn;
  for (let scrollLeft = 101; scrollLeft < 120; scrollLeft += 1) {
    box.scrollLeft = scrollLeft;
    fireEvent.scroll(element);
  }
  // React may draw once more before it leaves out what changes nothing.
  expect(drawn - before).toBeLessThanOrEqual(1);
  unmount();
  expect(observers.size).toBe(0);
});
