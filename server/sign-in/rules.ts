/** So many failures are free within so many seconds; after that, attempts take turns. */
export interface Rule {
  failures: number;
  seconds: number;
}

const HOUR = 60 * 60;

/** docs/decisions/0032 gives the reason for each. */
export const rules = {
  /** For one account, from one device or address. */
  place: { failures: 10, seconds: HOUR },
  /** From one address that the account hasn't signed in from before, for all accounts together. */
  address: { failures: 60, seconds: HOUR },
  /** For one account, from all such addresses together. */
  account: { failures: 180, seconds: HOUR },
  /** Attempts from one address that the API didn't answer, or not in a way that we can read. */
  unanswered: { failures: 30, seconds: HOUR },
} as const satisfies Record<string, Rule>;

/**
 * Once a count is used up, one attempt is let through about every half minute, in seconds. Nobody
 * can know exactly when: somebody who knew would always come first, and the owner never.
 */
export const turn = { shortest: 15, every: 30, longest: 45 } as const;

/** How many seconds an address counts as the account's own after a sign-in from it. */
export const KNOWN_ADDRESS_SECONDS = 14 * 24 * HOUR;

/** The same for a device, which we recognise by a cookie. */
export const KNOWN_DEVICE_SECONDS = 90 * 24 * HOUR;
