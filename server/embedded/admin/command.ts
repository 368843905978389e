import { dirname } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { AdminStore } from '#server/embedded/store/administer/admin-store.ts';
import type { Directory } from '#server/embedded/store/directory.ts';
import { engineAt } from '#server/embedded/store/engine.ts';
import type { StorePlace } from '#server/embedded/store/store.ts';
import { StoreError } from '#server/embedded/store/store-error.ts';

/** Something that the person who asks can mend; the message says how. */
export class CommandError extends Error {
  override name = 'CommandError';
}

export interface Command {
  /** The words that choose it: "accounts create". */
  name: string;
  /** What follows them: "USERNAME --network CODE". */
  takes: string;
  /** What it does, in a sentence. */
  says: string;
  run(args: string[], place: Place): Promise<void> | void;
}

/** Where a command works, and what it says there. */
export interface Place {
  store: StorePlace;
  /** The folder of uploads, and of a store in a file. */
  dataDir: string;
  now: () => Date;
  /** Where the garages are. */
  timeZone: string;
  say(line: string): void;
  /** The password that somebody types, or that comes in on the standard input. */
  askPassword(): Promise<string>;
}

/** Reads what follows a command. Whatever isn't expected is an error, not a guess. */
export function readArgs<const O extends ParseArgsOptionsConfig>(
  args: string[],
  options: O,
  positionals = 0,
) {
  try {
    const read = parseArgs({ args, options, allowPositionals: positionals > 0, strict: true });
    if (read.positionals.length === positionals) return read;
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message.split('. ')[0] : undefined);
  }
  throw new WrongUse();
}

/** The command is there, but not with these words. The program adds how it is used. */
export class WrongUse extends CommandError {
  override name = 'WrongUse';
  constructor(message = '') {
    super(message);
  }
}

/** Runs `work` on the store. */
export async function withStore<T>(
  { store: place }: Pick<Place, 'store'>,
  work: (store: AdminStore) => T | Promise<T>,
): Promise<T> {
  const store = await engineAt(place).administer();
  if (!store) {
    const where = place.kind === 'sqlite' ? dirname(place.file) : 'the database';
    throw new StoreError(
      `There is no store in ${where} yet: "store create" makes an empty one, npm start a demonstration.`,
    );
  }
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The same for work that changes it: from then on, no start rebuilds it as a demonstration. */
export const changeStore = <T>(
  place: Pick<Place, 'store'>,
  work: (store: AdminStore) => T | Promise<T>,
): Promise<T> =>
  withStore(place, async (store) => {
    const result = await work(store);
    await store.markAdministered();
    return result;
  });

/** A network by its code; it may be left out if the store has only one. */
export function networkOf({ networks }: Directory, code: string | undefined): string {
  const codes = networks.map((network) => network.code);
  const [only, ...others] = codes;
  const chosen = code ?? (others.length === 0 ? only : undefined);
  if (chosen !== undefined && codes.includes(chosen)) return chosen;
  throw new CommandError(
    `${code === undefined ? 'Which network?' : `No network "${code}".`} --network takes ${codes.join(' or ')}.`,
  );
}

/** The number of a member by its code in the network. */
export function memberOf({ memberByPosCode }: Directory, network: string, posCode: string): number {
  const member = memberByPosCode(network, posCode);
  if (member) return member.id;
  throw new CommandError(`No member "${posCode}" in ${network}. "members list" lists them.`);
}
