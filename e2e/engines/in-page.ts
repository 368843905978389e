import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Place } from './browser.ts';

/** How a person would name something on the screen: by its role and name, by its label, by its text. */
export interface Thing {
  role?: string;
  label?: string | RegExp;
  text?: string | RegExp;
  name?: string | RegExp;
  /** Which of several. */
  nth?: number;
  within?: Thing;
}

/** The same in a form that goes over the wire. */
export interface ThingOnWire extends Omit<Thing, 'label' | 'text' | 'name' | 'within'> {
  label?: Words;
  text?: Words;
  name?: Words;
  within?: ThingOnWire;
}

type Words = { exact: string } | { source: string; flags: string };

declare global {
  interface Window {
    TestingLibraryDom: typeof import('@testing-library/dom');
    thingsOf: typeof thingsOf;
  }
}

export const onWire = ({ label, text, name, within, ...rest }: Thing): ThingOnWire => ({
  ...rest,
  ...(label !== undefined && { label: wordsOf(label) }),
  ...(text !== undefined && { text: wordsOf(text) }),
  ...(name !== undefined && { name: wordsOf(name) }),
  ...(within && { within: onWire(within) }),
});

const wordsOf = (words: string | RegExp): Words =>
  typeof words === 'string' ? { exact: words } : { source: words.source, flags: words.flags };

/** Runs in the page, so it knows nothing of this file. */
function thingsOf({ role, label, text, name, nth, within }: ThingOnWire): HTMLElement[] {
  const { queryAllByRole, queryAllByLabelText, queryAllByText } = window.TestingLibraryDom;
  const matches = (words: Words | undefined) => (found: string) => {
    // French puts no-break spaces of two widths into numbers and before some signs.
    const plain = found.replace(/\s+/g, ' ').trim();
    if (!words) return true;
    if ('exact' in words) return plain === words.exact;
    return new RegExp(words.source, words.flags).test(plain);
  };
  const places = within ? window.thingsOf(within) : [document.body];
  const found = places.flatMap((place) => {
    if (label) return queryAllByLabelText(place, matches(label));
    if (text) return queryAllByText(place, matches(text));
    return queryAllByRole(place, role ?? 'document', { name: matches(name) });
  });
  return nth === undefined ? found : found.slice(nth, nth + 1);
}

const library = fileURLToPath(
  import.meta.resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
);

/** What a page must know before the questions below can be asked. */
export const helpers = () => `${readFileSync(library, 'utf8')}\nwindow.thingsOf = ${thingsOf}`;

export const knowsHelpers = () => 'thingsOf' in window;

export const textsOf = (thing: ThingOnWire): string[] =>
  window.thingsOf(thing).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

export const contentOf = (thing: ThingOnWire): string | undefined => {
  const [field] = window.thingsOf(thing);
  return field instanceof HTMLInputElement ? field.value : undefined;
};

export const labelOf = (thing: ThingOnWire): string | null | undefined =>
  window.thingsOf(thing)[0]?.getAttribute('aria-label');

export const fieldOf = (thing: ThingOnWire): Element | undefined => window.thingsOf(thing)[0];

export const focus = (thing: ThingOnWire): void => window.thingsOf(thing)[0]?.focus();

export const hasFocus = (thing: ThingOnWire): boolean =>
  window.thingsOf(thing)[0] === document.activeElement;

/** Where the mouse would meet a thing; otherwise, what is in the way. */
export function placeOf(thing: ThingOnWire): Place | string {
  const [element, another] = window.thingsOf(thing);
  if (!element) return 'It is not there';
  if (another) return 'There are several';
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const place = { x: left + width / 2, y: top + height / 2 };
  const hit = document.elementFromPoint(place.x, place.y);
  if (!element.contains(hit)) return `In front of it is ${hit?.outerHTML.slice(0, 200)}`;
  if (element.matches(':disabled')) return 'It is disabled';
  return place;
}
