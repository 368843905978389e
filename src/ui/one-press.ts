import type { KeyboardEvent, MouseEvent } from 'react';

const leaveOut = (event: MouseEvent | KeyboardEvent): void => {
  event.preventDefault();
  event.stopPropagation();
};

/**
 * For whatever holds buttons that send, save or take each other's place: the second click of a double
 * one, and a key that is held down, are no second wish, and least of all one for the button that has
 * come under them.
 */
export const onePress = {
  onClickCapture: (event: MouseEvent) => {
    if (event.detail > 1) leaveOut(event);
  },
  onKeyDownCapture: (event: KeyboardEvent) => {
    if (event.repeat && event.key === 'Enter') leaveOut(event);
  },
};
