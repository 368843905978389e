/**
 * This server's own addresses, which no API documents: a POST with the token answers 201 and, as
 * `Location`, the address at which the API's file can be fetched once, without a token.
 */
export const downloads = {
  /** The opt-out list as CSV (section 14, `output=csv`). */
  blacklist: '/api/downloads/:reseau/blacklist',
  file: '/api/downloads/:id',
} as const;
