import { beforeEach, expect, it } from 'vitest';
import { createUnsaved } from './unsaved.ts';

const unsaved = createUnsaved(document);

function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

beforeEach(() => {
  document.body.innerHTML = '<input value="AB-123-CD"><textarea></textarea>';
});

it('is what somebody has typed, and not what stood there', () => {
  const [field] = document.getElementsByTagName('input');
  const [text] = document.getElementsByTagName('textarea');
  expect(unsaved.isAny()).toBe(false);
  if (!field || !text) throw new Error('There are two fields.');
  for (const one of [field, text]) {
    typeInto(one, 'EF-456');
    expect(unsaved.isAny()).toBe(true);
    typeInto(one, ' ');
    expect(unsaved.isAny()).toBe(false);
  }
  typeInto(text, 'Bonjour');
  text.remove();
  expect(unsaved.isAny()).toBe(false);
});

it('is what is held, until the last of it is let go', () => {
  const [one, other] = [unsaved.hold(), unsaved.hold()];
  one();
  expect(unsaved.isAny()).toBe(true);
  other();
  expect(unsaved.isAny()).toBe(false);
});
