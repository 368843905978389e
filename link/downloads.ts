import * as v from 'valibot';

/**
 * This server's own address, which no API documents: a form with the token (`access_token`, RFC 6750,
 * 2.2) answers the API's opt-out list as a file to save (section 14, `output=csv`), or else `NoFile`.
 */
export const blacklistDownload = '/api/downloads/:reseau/blacklist';

/** What the API answered in place of a file, as JSON, to a page that sees of a frame only its text. */
export const NoFile = v.object({
  status: v.pipe(v.number(), v.minValue(200), v.maxValue(599)),
  retryAfter: v.nullable(v.string()),
  /** Whether it is this server that says so (`OWN_WORDS`). */
  isOwn: v.boolean(),
  /** Cut where it is longer than a refusal could be. */
  body: v.string(),
});
export type NoFile = v.InferOutput<typeof NoFile>;
