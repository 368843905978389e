/** So many failures are free in so many seconds; the next one waits for the end of that time. */
export interface Rule {
  failures: number;
  seconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** docs/decisions/0032 argues each. */
export const rules = {
  /** Of one account, from one device or address. */
  place: { failures: 10, seconds: 10 * MINUTE },
  /** From one address that the account has not signed in from, at whatever accounts. */
  address: { failures: 60, seconds: 10 * MINUTE },
  /** Of one account, from all such addresses. */
  account: { failures: 300, seconds: HOUR },
  /** What the API failed to answer, or answered in no way that can be read, from one address. */
  unanswered: { failures: 30, seconds: 10 * MINUTE },
} as const satisfies Record<string, Rule>;

/** For so many seconds an address from which an account has signed in is known as its own. */
export const KNOWN_ADDRESS_SECONDS = 14 * 24 * HOUR;

/** The same of a device, which has a cookie for it. */
export const KNOWN_DEVICE_SECONDS = 90 * 24 * HOUR;
