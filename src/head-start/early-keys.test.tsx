import { beforeEach, describe, expect, it } from 'vitest';
import { createEarlyKeys } from './early-keys.ts';

let time = 0;
let page = document.createElement('div');

/** A page of its own for each test, so that no listener of another one hears it. */
function open(isSearch = true) {
  page = document.createElement('div');
  document.body.replaceChildren(page);
  const keys = createEarlyKeys(page, () => time);
  keys.begin(isSearch);
  return keys;
}

/** Returns whether the browser's own doing was prevented. */
function press(key: string, init: KeyboardEventInit = {}, target: Element = page): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

const type = (text: string) => [...text].map((key) => press(key));

beforeEach(() => {
  time = 0;
});

describe('what is typed before its field is there', () => {
  it('is for the search page, if that is opening', () => {
    const keys = open();
    expect(type('ab 123cf')).not.toContain(false);
    press('Backspace');
    press('d');
    expect(keys.take('search')).toEqual({ typed: 'ab 123cd', isEntered: false });
    expect(keys.take('search')).toBeNull();
    expect(type('x')).toEqual([false]);
  });

  it('counts up to Enter', () => {
    const keys = open();
    type('abc 123');
    press('Enter');
    expect(press('z')).toBe(true);
    expect(keys.take('search')).toEqual({ typed: 'abc 123', isEntered: true });
  });

  it('is for the palette after Ctrl K, on whatever page, and without what was typed before', () => {
    for (const isSearch of [true, false]) {
      const keys = open(isSearch);
      type('x');
      expect(press('k', { ctrlKey: true })).toBe(true);
      type('dupont');
      expect(keys.take('search')).toBeNull();
      expect(keys.take('palette')).toEqual({ typed: 'dupont', isEntered: false });
    }
  });

  it('is for the search page after the slash, and after the application has said so', () => {
    const keys = open(false);
    expect(press('a')).toBe(false);
    expect(press('/', { shiftKey: true })).toBe(true);
    type('ab');
    expect(keys.take('search')?.typed).toBe('ab');
    // Once the header is there, it is the header that hears the slash.
    expect(keys.take('palette')).toBeNull();
    expect(press('/')).toBe(false);
    expect(press('k', { ctrlKey: true })).toBe(false);
    keys.expectSearch();
    type('cd');
    expect(keys.take('search')?.typed).toBe('cd');
  });

  it('is nobody’s as long as nobody is signed in', () => {
    page = document.createElement('div');
    const keys = createEarlyKeys(page);
    for (const key of ['a', '/', 'b']) expect(press(key)).toBe(false);
    expect(keys.take('search')).toBeNull();
  });

  it('has no slash in front, by which one goes to the search page', () => {
    const keys = open();
    type('/ab');
    expect(keys.take('search')?.typed).toBe('ab');
  });

  it.each<[string, () => unknown]>([
    ['Escape', () => press('Escape')],
    ['a press with the mouse', () => page.dispatchEvent(new Event('pointerdown'))],
    ['another field', () => focusField()],
    [
      'too long a wait',
      () => {
        time += 20_001;
        press('z');
      },
    ],
  ])('is dropped after %s', (_, leave) => {
    const keys = open();
    type('ab');
    leave();
    expect(keys.take('search')).toBeNull();
    expect(press('c')).toBe(false);
  });

  it('is never what is typed into another field, such as a password', () => {
    const keys = open();
    const field = focusField();
    expect(press('s', {}, field)).toBe(false);
    expect(keys.take('search')).toBeNull();
  });

  it('has no commands in it, but what a French keyboard makes with AltGr', () => {
    const keys = open();
    expect(press('r', { ctrlKey: true })).toBe(false);
    expect(press('Tab')).toBe(false);
    press('@', { ctrlKey: true, altKey: true, modifierAltGraph: true });
    expect(keys.take('search')?.typed).toBe('@');
  });
});

function focusField(): HTMLInputElement {
  const field = document.createElement('input');
  page.append(field);
  field.dispatchEvent(new Event('focusin', { bubbles: true }));
  return field;
}
