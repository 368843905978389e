/**
 * The charset that a `Content-Type` names, for `TextDecoder` in the browser or in Node. UTF-8 if it
 * names none, because JSON is UTF-8. PHP servers may say ISO-8859-1, and mean it.
 */
export const charsetOf = (contentType: string | null): string =>
  contentType?.match(/;\s*charset\s*=\s*"?([^\s";]+)/i)?.[1] ?? 'utf-8';
