import { TextDecoder } from 'node:util';
import { charsetOf } from '#contract/charset.ts';

/**
 * Reads text by the charset that its `Content-Type` names; as UTF-8 if it names none that we know.
 */
export function decoderOf(contentType: string | null): TextDecoder {
  try {
    return new TextDecoder(charsetOf(contentType));
  } catch {
    return new TextDecoder();
  }
}
