import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocusNear } from './keep-focus-near.ts';

let end: () => void;

beforeEach(() => {
  end = keepFocusNear();
});

afterEach(() => end());

interface PanelProps {
  button?: 'usable' | 'disabled' | 'gone';
  isThere?: boolean;
}

const Panel = ({ button = 'usable', isThere = true }: PanelProps) => (
  <main>
    {isThere && (
      <section aria-label="Rows">
        {button !== 'gone' && (
          <p>
            <button type="button" disabled={button === 'disabled'}>
              All rows
            </button>
          </p>
        )}
      </section>
    )}
    <input aria-label="Other" />
  </main>
);

const button = () => screen.getByRole('button', { name: 'All rows' });

/** As the browser does it once it draws. */
const draw = () => new Promise(requestAnimationFrame);

test('when the focused button goes away, what it stood in has the focus', async () => {
  const { rerender } = render(<Panel />);
  button().focus();
  rerender(<Panel button="gone" />);
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region')));
  rerender(<Panel isThere={false} />);
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});

test('a button that couldn’t be used has the focus again when it can', async () => {
  const { rerender } = render(<Panel />);
  button().focus();
  // A browser does so itself.
  button().blur();
  rerender(<Panel button="disabled" />);
  await draw();
  expect(document.activeElement).toBe(document.body);
  rerender(<Panel />);
  await vi.waitFor(() => expect(document.activeElement).toBe(button()));
});

test('the focus stays where somebody has put it, and nowhere if they took it away', async () => {
  const { rerender } = render(<Panel />);
  button().focus();
  const other = screen.getByRole('textbox', { name: 'Other' });
  other.focus();
  rerender(<Panel button="gone" />);
  await draw();
  expect(document.activeElement).toBe(other);
  other.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  other.blur();
  rerender(<Panel />);
  await draw();
  expect(document.activeElement).toBe(document.body);
});
