import type { Session } from '#src/session/session.ts';

/** The session of a member that doesn't end by itself. */
export const sessionOf = (more: Partial<Session> = {}): Session => ({
  token: 'token',
  network: 'trif',
  username: 'h2n',
  expiresAt: Number.POSITIVE_INFINITY,
  scope: null,
  ...more,
});
