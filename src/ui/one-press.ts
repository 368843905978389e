import type { KeyboardEvent, MouseEvent } from 'react';

/** Two presses that are closer together than this, in ms, count as one. */
const APART = 500;

let last = -APART;
/** One may stand in another, a button in a form: both see the same press. */
let seen: Event | null = null;

const leaveOut = (event: MouseEvent | KeyboardEvent): void => {
  event.preventDefault();
  event.stopPropagation();
};

/**
 * Whether a press is the second of two. The mouse counts its clicks, wherever they fall. Keys and
 * touch don't, or not in every browser. There, a second press soon after the first doesn't count,
 * on whatever button it falls, because a different button may have taken the place or the focus of
 * the first.
 */
function isSecond({ detail, nativeEvent, timeStamp }: MouseEvent): boolean {
  if ('pointerType' in nativeEvent && nativeEvent.pointerType === 'mouse') return detail > 1;
  if (nativeEvent === seen) return false;
  seen = nativeEvent;
  if (timeStamp - last < APART) return true;
  last = timeStamp;
  return false;
}

/**
 * For every button that sends or saves, or for an element around some. It drops the second click of
 * a double click, a second Enter right after the first, and a key that is held down, even if the
 * first press was answered in between. Above all, such a press must never reach a button that has
 * just appeared in that place.
 */
export const onePress = {
  onClickCapture: (event: MouseEvent<HTMLElement>) => {
    const { target } = event;
    // After a click on a field's label, the browser itself clicks on the field.
    if (target instanceof Element && target.closest('button,a') && isSecond(event)) leaveOut(event);
  },
  /** If something was typed in between, the next press counts, however fast it comes. */
  onInputCapture: () => {
    last = -APART;
  },
  /** The same goes for any other key, such as the one that moves to another field. */
  onKeyDownCapture: (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') last = -APART;
    else if (event.repeat && event.key === 'Enter') leaveOut(event);
  },
};
