/**
 * The charset that a `Content-Type` names, as either program's `TextDecoder` takes it; UTF-8 where it
 * names none, which JSON is. PHP's servers may say ISO-8859-1, and mean it.
 */
export const charsetOf = (contentType: string | null): string =>
  contentType?.match(/;\s*charset\s*=\s*"?([^\s";]+)/i)?.[1] ?? 'utf-8';
