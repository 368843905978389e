/** As much of what is no file as a refusal could be long, in characters. */
export const LONGEST_REFUSAL = 64 * 1024;

/** Either program's own `TextDecoder`, which no library that they share declares. */
interface Decoder {
  decode: (bytes: Uint8Array, options: { stream: boolean }) => string;
}

/** The text of a body that was to be a file and is none: read no further than a refusal could be long. */
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
