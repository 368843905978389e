import * as v from 'valibot';

/**
 * What the server tells the page, embedded in index.html as JSON: which networks it serves and how
 * it reaches the API. It never holds a secret, except the demonstration's own passwords.
 */
export const AppConfig = v.object({
  upstream: v.picklist(['embedded', 'proxy']),
  apiVersion: v.string(),
  /** Whether the path of the campaigns has the version segment (documented without). */
  campaignsVersioned: v.boolean(),
  /** What `true` means in `relanceSms` and its siblings: the documentation doesn't say. */
  relanceMeans: v.picklist(['may-be-contacted', 'opted-out', 'unknown']),
  networks: v.array(v.object({ code: v.string(), label: v.string() })),
  /** Where the garages are, by the IANA's name: it decides what day it is there. */
  timeZone: v.string(),
  /** Whether the page tells the server of its own failures. */
  reportsFailures: v.boolean(),
  /** Offered under the sign-in form in embedded mode; empty in proxy mode. */
  demoAccounts: v.array(
    v.object({
      network: v.string(),
      username: v.string(),
      password: v.string(),
      role: v.picklist(['member', 'manager']),
      label: v.string(),
      /** The point of sale's code; null for a network's manager. */
      memberCode: v.nullable(v.string()),
    }),
  ),
  /** Offered on the home page in embedded mode; empty in proxy mode. */
  demoVehicles: v.array(
    v.object({
      /** The only network that has it; null if every network does. */
      network: v.nullable(v.string()),
      /** In normal form. */
      plate: v.string(),
      shows: v.picklist([
        'sample',
        'moved-owner',
        'taxi-inspection',
        'heavy',
        'reminders',
        'replaced-counter',
        'provisional',
        'unknown',
        'failure',
      ]),
    }),
  ),
});
export type AppConfig = v.InferOutput<typeof AppConfig>;
