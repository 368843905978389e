import type { Lang } from '#contract/services.ts';

/** Every call: nothing of it is kept, and it says no more of who asks than its headers. */
export const everyCall = {
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

/** What a call says of who asks: the reader's language, for what our own server says, and the token. */
export const headersOf = (lang: Lang | null, token: string | null): Record<string, string> => ({
  Accept: 'application/json',
  ...(lang && { 'Accept-Language': lang }),
  ...(token && { Authorization: `Bearer ${token}` }),
});
