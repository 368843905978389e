/**
 * Whether the client of the shared store (`shared-counters.ts`) can read this address: it throws at a
 * database that is no number and at a lone per cent sign, and takes what stands behind a # in a
 * password for nothing.
 */
export function isLimiterUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.hostname === '' || /[?#]/.test(text)) return false;
  try {
    decodeURIComponent(url.username + url.password);
  } catch {
    return false;
  }
  return ['redis:', 'rediss:'].includes(url.protocol) && /^\/?\d*$/.test(url.pathname);
}
