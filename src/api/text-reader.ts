import { charsetOf } from '#contract/charset.ts';

/** Reads the text of an answer whose bytes come in pieces. */
export interface TextReader {
  /** Returns the characters that this piece has completed. */
  add: (piece: Uint8Array<ArrayBuffer>) => string;
  /** Null if the bytes aren't valid text in their charset: we don't guess. */
  end: () => string | null;
}

/**
 * Reads by the charset in `Content-Type`. Without one, or with one that we don't know, reads UTF-8
 * and skips its byte order mark.
 */
export function createTextReader(contentType: string | null): TextReader {
  const decoder = decoderOf(charsetOf(contentType));
  let text: string | null = '';
  const read = (piece: Uint8Array<ArrayBuffer>, stream: boolean): string => {
    if (text === null) return '';
    try {
      const more = decoder.decode(piece, { stream });
      text += more;
      return more;
    } catch {
      // These bytes are not characters, or they are more characters than a text can hold.
      text = null;
      return '';
    }
  };
  return {
    add: (piece) => read(piece, true),
    end() {
      read(new Uint8Array(), false);
      return text;
    },
  };
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    return new TextDecoder('utf-8', { fatal: true });
  }
}
