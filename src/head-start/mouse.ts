/**
 * What the mouse does wherever it is, from the first moment: a file that is dropped beside a place
 * for one isn't opened by the browser in place of the page; and a double click opens, as in a list of
 * files, where its second half would close again what the first has opened.
 */
export function tameMouse(page: Window): void {
  for (const type of ['dragover', 'drop'] as const) {
    page.addEventListener(type, (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
  }
  const leaveOut = (event: MouseEvent) => {
    const isOpening =
      event.target instanceof Element && event.target.closest('button[aria-expanded], summary');
    if (event.detail < 2 || !isOpening) return;
    event.preventDefault();
    event.stopPropagation();
  };
  page.addEventListener('click', leaveOut, { capture: true });
}
