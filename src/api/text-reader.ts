import { charsetOf } from '#contract/charset.ts';

/** The text of an answer whose bytes come in pieces. */
export interface TextReader {
  add: (piece: Uint8Array<ArrayBuffer>) => void;
  /** Null where what came is no text of its charset: bytes are not guessed at. */
  end: () => string | null;
}

/**
 * By the charset that its `Content-Type` says; as UTF-8, whose mark is skipped, where it says none
 * or one that nobody knows.
 */
export function createTextReader(contentType: string | null): TextReader {
  const decoder = decoderOf(charsetOf(contentType));
  let text: string | null = '';
  const read = (piece: Uint8Array<ArrayBuffer>, stream: boolean) => {
    if (text === null) return;
    try {
      text += decoder.decode(piece, { stream });
    } catch {
      // Bytes that are no character, or more characters than a text may have.
      text = null;
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
