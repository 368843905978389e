/** What reloading the page by itself would take away from somebody. */
export interface Unsaved {
  isAny: () => boolean;
  /** Says that there is something, until the function that it returns is called. */
  hold: () => () => void;
}

/**
 * Notes from the document's head on what is typed, because a person doesn't wait for the last of the
 * page's code.
 */
export function createUnsaved(page: Pick<Document, 'addEventListener'>): Unsaved {
  const typedIn = new Set<HTMLInputElement | HTMLTextAreaElement>();
  const held = new Set<object>();
  const note = ({ target }: Event) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      typedIn.add(target);
    }
  };
  page.addEventListener('input', note, true);
  return {
    isAny: () => {
      for (const field of typedIn) if (!field.isConnected) typedIn.delete(field);
      return held.size > 0 || [...typedIn].some(({ value }) => value.trim() !== '');
    },
    hold: () => {
      const hold = {};
      held.add(hold);
      return () => void held.delete(hold);
    },
  };
}
