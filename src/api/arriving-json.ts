import { DEEPEST } from '#contract/json.ts';

/** In characters: what is parsed in one go, so that the page stays at hand meanwhile. */
const PIECE = 500_000;
/** An answer's lists are in its envelope, or in the vehicle that the envelope holds. */
const INNERMOST = 2;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Parses JSON while it arrives, so that little is left to do once all of it is there: the elements of
 * long lists some at a time, and what stands around the lists at the end. Gives what `parseJson`
 * gives for the whole text, however it is cut.
 */
export function createArrivingJson(pieceLength = PIECE) {
  /** All that isn't in a list; each list is replaced by one that holds its place in `lists`. */
  let around = '';
  const lists: unknown[][] = [];
  let list: unknown[] | null = null;
  /** What has come of the list at hand and isn't parsed, or of what stands around the lists. */
  let rest = '';
  let depth = 0;
  let listDepth = 0;
  let isInString = false;
  let isEscaped = false;
  let isJson = true;

  /**
   * Parses the elements between two commas of the list at hand, or up to its end.
   * @param mayBeNone whether there is no comma before them or after them
   */
  function take(text: string, mayBeNone: boolean): void {
    rest = '';
    const elements = parsed(`[${text}]`);
    isJson &&= Array.isArray(elements) && (mayBeNone || elements.length > 0);
    if (Array.isArray(elements)) for (const element of elements) list?.push(element);
  }

  function enter(): void {
    depth += 1;
    isJson &&= depth <= DEEPEST;
  }

  /** @param before what stands around the lists, up to the bracket that opens this one */
  function begin(before: string): void {
    around += `${before}${lists.length}`;
    rest = '';
    list = [];
    lists.push(list);
    listDepth = depth;
  }

  /** Where the string at hand ends; the piece's end if it goes on in the next one. */
  function endOfString(piece: string, from: number): number {
    let at = isEscaped ? from + 1 : from;
    for (; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) break;
    }
    isEscaped = at > piece.length;
    isInString = at >= piece.length;
    return at;
  }

  function add(piece: string): void {
    /** Up to where the piece has been dealt with. */
    let done = 0;
    for (let at = isInString ? endOfString(piece, 0) + 1 : 0; at < piece.length; at += 1) {
      switch (piece.charCodeAt(at)) {
        case QUOTE:
          at = endOfString(piece, at + 1);
          break;
        case LIST:
          enter();
          if (list !== null || depth === 1 || depth > INNERMOST + 1) break;
          begin(rest + piece.slice(done, at + 1));
          done = at + 1;
          break;
        case OBJECT:
          enter();
          break;
        case LIST_END:
        case OBJECT_END:
          if (list !== null && depth === listDepth) {
            take(rest + piece.slice(done, at), list.length === 0);
            done = at;
            list = null;
          }
          depth -= 1;
          break;
        case COMMA:
          if (list === null || depth !== listDepth) break;
          if (rest.length + at - done < pieceLength) break;
          take(rest + piece.slice(done, at), false);
          done = at + 1;
      }
    }
    rest += piece.slice(done);
  }

  /** Puts the lists back where they were. */
  function fill(value: unknown, level: number): void {
    if (typeof value !== 'object' || value === null || level > INNERMOST) return;
    if (!Array.isArray(value) || level === 0) {
      for (const inner of Object.values(value)) fill(inner, level + 1);
      return;
    }
    const elements = lists[value.pop()] ?? [];
    for (const element of elements) value.push(element);
  }

  return {
    add(piece: string): void {
      if (isJson) add(piece);
    },
    /** `undefined` if it isn't JSON, or nested too deeply. */
    end(): unknown {
      const whole = isJson && list === null ? parsed(around + rest) : undefined;
      fill(whole, 0);
      return whole;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
