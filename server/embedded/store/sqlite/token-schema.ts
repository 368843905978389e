/**
 * Tokens have a file of their own, because an import holds the store's write lock for a long time
 * and people sign in meanwhile. `hash` is the SHA-256 of the token, times are Unix seconds, and
 * `latest` is the latest time that the clock has shown.
 */
export const tokenSchema = `
  CREATE TABLE IF NOT EXISTS token (
    hash BLOB PRIMARY KEY,
    username TEXT NOT NULL,
    expiresAt INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    latest REAL NOT NULL
  ) STRICT;
`;
