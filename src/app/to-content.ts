/** The part of the page that changes with the address. */
export const content = () => document.getElementById('content');

/** Gives the focus to the page's content, without scrolling. */
export const toContent = () => content()?.focus({ preventScroll: true });
