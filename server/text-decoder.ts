import { TextDecoder } from 'node:util';
import { charsetOf } from '#contract/charset.ts';

/** Reads text by the charset that its `Content-Type` names, as UTF-8 where that is none that is known. */
export function decoderOf(contentType: string | null): TextDecoder {
  try {
    return new TextDecoder(charsetOf(contentType));
  } catch {
    return new TextDecoder();
  }
}
