import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useKeptFocus } from './use-kept-focus.ts';

interface ListProps {
  step: number;
  /** What became of the button that was pressed. */
  button?: 'usable' | 'disabled' | 'gone';
}

function List({ step, button = 'usable' }: ListProps) {
  const target = useKeptFocus<HTMLParagraphElement>(step);
  return (
    <>
      <p ref={target} tabIndex={-1}>
        So many rows
      </p>
      {button !== 'gone' && (
        <button type="button" disabled={button === 'disabled'}>
          More
        </button>
      )}
      <input aria-label="Other" />
    </>
  );
}

const more = () => screen.getByRole('button', { name: 'More' });
const rows = () => screen.getByText('So many rows');

test.each(['gone', 'disabled'] as const)(
  'when a focused button is %s after the press, the focus moves to the result',
  (button) => {
    const { rerender } = render(<List step={1} />);
    more().focus();
    rerender(<List step={2} button={button} />);
    expect(document.activeElement).toBe(rows());
    // And again on the way back.
    rows().blur();
    rerender(<List step={1} button="gone" />);
    expect(document.activeElement).toBe(rows());
  },
);

test('the focus stays on a button that remains, and on any other field', () => {
  const { rerender } = render(<List step={1} />);
  more().focus();
  rerender(<List step={2} />);
  expect(document.activeElement).toBe(more());
  const other = screen.getByRole('textbox', { name: 'Other' });
  other.focus();
  rerender(<List step={3} button="gone" />);
  expect(document.activeElement).toBe(other);
});

test('the focus doesn’t move when a page opens or while nothing changes', () => {
  const { rerender } = render(<List step={1} />);
  expect(document.activeElement).toBe(document.body);
  rerender(<List step={1} button="gone" />);
  expect(document.activeElement).toBe(document.body);
  rerender(<List step={2} button="gone" />);
  expect(document.activeElement).toBe(rows());
});
