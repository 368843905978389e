/** So many failures are free in so many seconds; until then the others take turns. */
export interface Rule {
  failures: number;
  seconds: number;
}

const HOUR = 60 * 60;

/** docs/decisions/0032 argues each. */
export const rules = {
  /** Of one account, from one device or address. */
  place: { failures: 10, seconds: HOUR },
  /** From one address that the account has not signed in from, at whatever accounts. */
  address: { failures: 60, seconds: HOUR },
  /** Of one account, from all such addresses. */
  account: { failures: 180, seconds: HOUR },
  /** What the API failed to answer, or answered in no way that can be read, from one address. */
  unanswered: { failures: 30, seconds: HOUR },
} as const satisfies Record<string, Rule>;

/**
 * Where a count is used up one attempt is let through every half a minute or so, in seconds. Nobody
 * knows when exactly: whoever knew would always be the first, and the owner never.
 */
export const turn = { shortest: 15, every: 30, longest: 45 } as const;

/** For so many seconds an address from which an account has signed in is known as its own. */
export const KNOWN_ADDRESS_SECONDS = 14 * 24 * HOUR;

/** The same of a device, which has a cookie for it. */
export const KNOWN_DEVICE_SECONDS = 90 * 24 * HOUR;
