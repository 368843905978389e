/** What a person does with a browser; each engine's own client does it in its own way. */
export interface Browser {
  open: (address: string) => Promise<void>;
  back: () => Promise<void>;
  forward: () => Promise<void>;
  /** Runs a script in the page. What it defines stays until another page is loaded. */
  run: (script: string) => Promise<void>;
  /** Asks the page; the question knows nothing but its argument. */
  ask: <Argument, Answer>(
    question: (argument: Argument) => Answer,
    argument: Argument,
  ) => Promise<Answer>;
  clickAt: (place: Place) => Promise<void>;
  /** Types into whatever has the focus. */
  type: (text: string) => Promise<void>;
  press: (key: Key) => Promise<void>;
  /** Two fingers on a touchscreen that move apart; undefined where the client knows only a mouse. */
  spread?: (middle: Place) => Promise<void>;
  /** The page as a PDF; undefined where the client cannot print. */
  print?: () => Promise<Buffer>;
  attach: <Argument>(
    field: (argument: Argument) => Element | undefined,
    argument: Argument,
    file: string,
  ) => Promise<void>;
  close: () => Promise<void>;
}

export interface Place {
  x: number;
  y: number;
}

export type Key = 'ArrowDown' | 'ArrowRight' | 'Enter' | 'Home' | 'Select all';

/** A new browser that knows nothing of the one before, and saves files into a folder without asking. */
export type StartBrowser = (downloads: string) => Promise<Browser>;
