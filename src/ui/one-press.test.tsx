import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onePress } from './one-press.ts';

const sent = vi.fn();
const cancelled = vi.fn();
/** In ms. Each test begins long after the last press of the one before. */
let now = 0;

beforeEach(() => {
  now += 100_000;
  sent.mockReset();
  cancelled.mockReset();
  render(
    <div {...onePress}>
      <button type="button" onClick={sent}>
        Send
      </button>
      <button type="button" onClick={cancelled}>
        Cancel
      </button>
      <button type="button" onClick={sent} {...onePress}>
        Save
      </button>
      <input aria-label="Name" />
      <p>Text</p>
    </div>,
  );
});

const button = (name: string) => screen.getByRole('button', { name });

/** A press `later` ms after the last one. `detail` is what the browser counts of clicks in a row. */
function press(element: Element, later: number, { pointerType = '', detail = 0 } = {}): boolean {
  now += later;
  const click = new PointerEvent('click', { bubbles: true, cancelable: true, pointerType, detail });
  Object.defineProperty(click, 'timeStamp', { value: now });
  return fireEvent(element, click);
}

describe('two presses in a row', () => {
  it.each([
    ['by a key', ''],
    ['by touch', 'touch'],
  ])('%s send once, and the second doesn’t reach the browser either', (_, pointerType) => {
    expect(press(button('Send'), 0, { pointerType })).toBe(true);
    expect(press(button('Send'), 100, { pointerType })).toBe(false);
    expect(sent).toHaveBeenCalledOnce();
  });

  it.each([
    ['by a key', ''],
    ['by touch', 'touch'],
  ])('%s send once also with a button that drops them itself', (_, pointerType) => {
    expect(press(button('Save'), 0, { pointerType })).toBe(true);
    expect(press(button('Save'), 100, { pointerType })).toBe(false);
    expect(sent).toHaveBeenCalledOnce();
  });

  it('don’t reach another button that may have taken the place of the first', () => {
    press(button('Send'), 0);
    press(button('Cancel'), 100);
    expect(cancelled).not.toHaveBeenCalled();
  });

  it('count as two after a pause, even if one in between was ignored', () => {
    press(button('Send'), 0);
    press(button('Send'), 400);
    press(button('Send'), 400);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('count as two if something was typed in between', () => {
    press(button('Send'), 0);
    fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'a' } });
    press(button('Send'), 100);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('count as two if another key was pressed in between, unless it was Enter or the space bar', () => {
    for (const [key, times] of [
      ['Tab', 2],
      ['Enter', 1],
      [' ', 1],
    ] as const) {
      sent.mockReset();
      press(button('Send'), 10_000);
      fireEvent.keyDown(button('Send'), { key });
      press(button('Send'), 100);
      expect(sent).toHaveBeenCalledTimes(times);
    }
  });

  it('of the mouse count as one if the browser counts them as a double click, however far apart', () => {
    const pointerType = 'mouse';
    press(button('Send'), 0, { pointerType, detail: 1 });
    press(button('Send'), 400, { pointerType, detail: 2 });
    press(button('Cancel'), 600, { pointerType, detail: 3 });
    expect(sent).toHaveBeenCalledOnce();
    expect(cancelled).not.toHaveBeenCalled();
    press(button('Cancel'), 10, { pointerType, detail: 1 });
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('are ignored only on buttons and links; text may be clicked any number of times', () => {
    press(button('Send'), 0);
    expect(press(screen.getByText('Text'), 10)).toBe(true);
    press(screen.getByText('Text'), 10_000);
    press(button('Send'), 10);
    expect(sent).toHaveBeenCalledTimes(2);
  });
});

it('an Enter key that is held down presses once; the space bar is left alone, since it presses when released', () => {
  const hold = (key: string, repeat: boolean) => fireEvent.keyDown(button('Send'), { key, repeat });
  expect(hold('Enter', false)).toBe(true);
  expect(hold('Enter', true)).toBe(false);
  expect(hold(' ', true)).toBe(true);
});
