import type { KeyboardEvent, MouseEvent } from 'react';

/** Two presses that are closer than this, in ms, are one wish. */
const APART = 500;

let last = -APART;

const leaveOut = (event: MouseEvent | KeyboardEvent): void => {
  event.preventDefault();
  event.stopPropagation();
};

/**
 * The mouse counts its clicks, wherever they fall. The others count none, or not everywhere: there a
 * second press soon after the first is no wish of its own, on whichever button it falls, for another
 * may have taken the place or the focus of the first.
 */
function isSecond({ detail, nativeEvent, timeStamp }: MouseEvent): boolean {
  if ('pointerType' in nativeEvent && nativeEvent.pointerType === 'mouse') return detail > 1;
  if (timeStamp - last < APART) return true;
  last = timeStamp;
  return false;
}

/**
 * For every button that sends or saves, or whatever holds some: the second click of a double one,
 * Enter pressed twice in a row, and a key that is held down, are no second wish, though the first was
 * answered in between; and least of all one for the button that has come under them.
 */
export const onePress = {
  onClickCapture: (event: MouseEvent<HTMLElement>) => {
    const { target } = event;
    // A click on a field's label is followed by the browser's own on the field.
    if (target instanceof Element && target.closest('button,a') && isSecond(event)) leaveOut(event);
  },
  /** What is typed in between makes the next press another wish, however fast the typing. */
  onInputCapture: () => {
    last = -APART;
  },
  /** And so does any other key, such as the one that leads to another field. */
  onKeyDownCapture: (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') last = -APART;
    else if (event.repeat && event.key === 'Enter') leaveOut(event);
  },
};
