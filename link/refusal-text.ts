/**
 * In characters: the longest that a refusal could be. We read no more of a body that isn't a file.
 */
export const LONGEST_REFUSAL = 64 * 1024;

/** The `TextDecoder` of the browser or of Node; the two have no type library in common. */
interface Decoder {
  decode: (bytes: Uint8Array, options: { stream: boolean }) => string;
}

/**
 * The text of a body that should have been a file but isn't one, cut at the length of the longest
 * refusal.
 */
export async function refusalTextOf(
  pieces: AsyncIterable<Uint8Array>,
  decoder: Decoder,
): Promise<string> {
  let text = '';
  for await (const piece of pieces) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > LONGEST_REFUSAL) break;
  }
  return text.slice(0, LONGEST_REFUSAL);
}
