export interface Account {
  network: string;
  username: string;
  password: string;
}

/** Accounts of the generated networks; the sign-in page offers them. */
export const accounts = {
  member: { network: 'trif', username: 'h2n', password: 'demo' },
  manager: { network: 'trif', username: 'reseau-trif', password: 'demo' },
  /** Another member in the same network as the first. */
  neighbour: { network: 'trif', username: 'commercy', password: 'demo' },
  /** A member of another network. */
  other: { network: 'garance', username: 'vieux-moulin', password: 'demo' },
} as const satisfies Record<string, Account>;
