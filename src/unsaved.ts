/** Fields in which somebody has typed since the page was loaded. */
const typedIn = new Set<HTMLInputElement | HTMLTextAreaElement>();
const held = new Set<object>();

/** Says that reloading would lose something, until the function that it returns is called. */
export function holdWork(): () => void {
  const hold = {};
  held.add(hold);
  return () => void held.delete(hold);
}

/** Whether reloading the page by itself would take something away from somebody. */
function isWorkUnsaved(): boolean {
  for (const field of typedIn) if (!field.isConnected) typedIn.delete(field);
  return held.size > 0 || [...typedIn].some(({ value }) => value.trim() !== '');
}

/** From now on, what is typed is noted. Returns what ends that. */
export function watchTyping(): () => void {
  const note = ({ target }: Event) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      typedIn.add(target);
    }
  };
  addEventListener('input', note, { capture: true });
  if (window.reloading) window.reloading.isWorkUnsaved = isWorkUnsaved;
  return () => removeEventListener('input', note, { capture: true });
}
