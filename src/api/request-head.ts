import type { Lang } from '#contract/services.ts';

/**
 * For every call: nothing is cached, and nothing but its headers tells who is asking. Only the call
 * for a token carries a cookie, which says that this device has signed in before
 * (docs/decisions/0032).
 */
export const everyCall = {
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

/**
 * The headers that tell who is asking: the reader's language, for our own server's messages, and
 * the token.
 */
export const headersOf = (lang: Lang | null, token: string | null): Record<string, string> => ({
  Accept: 'application/json',
  ...(lang && { 'Accept-Language': lang }),
  ...(token && { Authorization: `Bearer ${token}` }),
});
