/**
 * Puts a text on the clipboard, and says whether it is there. Must be called in answer to a press.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAsAsked(text);
  }
}

/**
 * Over plain HTTP, browsers give a page no clipboard, but they still let it say what goes there when
 * something is copied.
 */
function copyAsAsked(text: string): boolean {
  let isThere = false;
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isThere = event.clipboardData !== null;
  };
  document.addEventListener('copy', answer, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', answer);
  return isDone && isThere;
}
