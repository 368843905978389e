/** What was typed before the field that it is for was there. */
export interface Early {
  typed: string;
  /** Enter was pressed, and nothing after it counts. */
  isEntered: boolean;
}

export interface EarlyKeys {
  /**
   * Somebody is signed in, so whatever is typed before the application's header is there is no name
   * and no password.
   * @param isSearch whether the page at this address is the search page
   */
  begin: (isSearch: boolean) => void;
  /** From now on, what is typed is for the search page's field, which is on its way. */
  expectSearch: () => void;
  /** For the field that now has the cursor. Null if nobody has typed for it. */
  take: (field: Field) => Early | null;
}

type Field = 'search' | 'palette';

declare global {
  interface Window {
    earlyKeys?: EarlyKeys;
  }
}

/** In milliseconds: what hasn't come by then is reported as missing, and its keys are nobody's. */
const WITHIN = 20_000;

/**
 * Keeps the keys that are pressed while the field that they are for is still loading: from the
 * document's head on those for the search page, and for the palette after Ctrl K; later, those after
 * the slash. Whoever moves to another field, or presses anything with the mouse, means that instead.
 */
export function createEarlyKeys(
  page: Pick<Document, 'addEventListener'>,
  now = Date.now,
): EarlyKeys {
  let field: Field | null = null;
  let early: Early = { typed: '', isEntered: false };
  let since = 0;
  /** Once the application's header is there, it hears its own keys. */
  let isDrawn = true;

  const expect = (next: Field | null) => {
    field = next;
    early = { typed: '', isEntered: false };
    since = now();
  };

  /** Whether the key was for the field that is awaited. */
  function press(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isCommand = (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph');
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'k' && !isDrawn) {
      expect('palette');
      return true;
    }
    if (field === null && key === '/' && !isDrawn) {
      expect('search');
      return true;
    }
    if (field !== null && now() - since > WITHIN) expect(null);
    if (field === null || isCommand) return false;
    if (key === 'Escape') expect(null);
    else if (early.isEntered) return true;
    else if (key === 'Enter') early.isEntered = early.typed !== '';
    else if (key === 'Backspace') early.typed = early.typed.slice(0, -1);
    else if (key === '/' && early.typed === '') return true;
    else if (key.length === 1) early.typed += key;
    else return false;
    return true;
  }

  page.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || isField(event.target) || !press(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  page.addEventListener('focusin', ({ target }) => isField(target) && expect(null), true);
  page.addEventListener('pointerdown', () => expect(null), true);
  return {
    begin: (isSearch) => {
      isDrawn = false;
      expect(isSearch ? 'search' : null);
    },
    expectSearch: () => expect('search'),
    take: (asking) => {
      if (asking === 'palette') isDrawn = true;
      if (asking !== field) return null;
      const taken = early;
      expect(null);
      return taken;
    },
  };
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable]') !== null;
