import * as v from 'valibot';

/**
 * An address of this server's own; no API documents it. A form with the token (`access_token`, RFC
 * 6750, 2.2) gets the API's opt-out list as a file to save (section 14, `output=csv`), or else
 * `NoFile`.
 */
export const blacklistDownload = '/api/downloads/:reseau/blacklist';

/**
 * What the API answered instead of a file. It comes as JSON, because the page can only read the
 * text of the frame that it arrives in.
 */
export const NoFile = v.object({
  status: v.pipe(v.number(), v.minValue(200), v.maxValue(599)),
  retryAfter: v.nullable(v.string()),
  /** Whether these are this server's own words (`OWN_WORDS`). */
  isOwn: v.boolean(),
  /** Cut if it is longer than a refusal could be. */
  body: v.string(),
});
export type NoFile = v.InferOutput<typeof NoFile>;
