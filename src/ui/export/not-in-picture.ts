/** On what is for the screen alone: controls, and what changes under the pointer. */
export const notInPicture = { 'data-picture': 'off' } as const;
