/** How many elements of a list make a piece. */
const ELEMENTS = 500;
/** In characters; shorter pieces are joined. */
const LEAST = 64 * 1024;

/**
 * The JSON of a list, or of an object that holds lists, in pieces. As one text, a long history
 * would need several times its size in memory.
 */
export function* jsonPieces(value: object): Generator<string> {
  let piece = '';
  for (const part of parts(value)) {
    piece += part;
    if (piece.length < LEAST) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function* parts(value: object): Generator<string> {
  if (Array.isArray(value)) return yield* listParts(value);
  yield '{';
  let separator = '';
  for (const [key, member] of Object.entries(value)) {
    yield `${separator}${JSON.stringify(key)}:`;
    if (Array.isArray(member)) yield* listParts(member);
    else yield JSON.stringify(member);
    separator = ',';
  }
  yield '}';
}

function* listParts(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (let from = 0; from < list.length; from += ELEMENTS) {
    const inBrackets = JSON.stringify(list.slice(from, from + ELEMENTS));
    yield `${from > 0 ? ',' : ''}${inBrackets.slice(1, -1)}`;
  }
  yield ']';
}
