import type { DatabaseSync } from 'node:sqlite';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { openForWriting } from '#server/embedded/store/sqlite/database.ts';
import { openDirectory } from '#server/embedded/store/sqlite/directory.ts';
import { inspectStoreFile, markAdministered } from '#server/embedded/store/sqlite/store-file.ts';
import { storeFileIn } from '#server/embedded/store/sqlite/store-path.ts';
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

/** Runs `work` on the store of a folder. */
export async function withStore<T>(
  { dataDir }: Pick<Place, 'dataDir'>,
  work: (db: DatabaseSync) => T | Promise<T>,
): Promise<T> {
  const file = storeFileIn(dataDir);
  if (!inspectStoreFile(file)) {
    throw new StoreError(
      `There is no store in ${dataDir} yet: "store create" makes an empty one, npm start a demonstration.`,
    );
  }
  const db = openForWriting(file);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** The same for work that changes it: from then on, no start rebuilds it as a demonstration. */
export const changeStore = <T>(
  place: Pick<Place, 'dataDir'>,
  work: (db: DatabaseSync) => T | Promise<T>,
): Promise<T> =>
  withStore(place, async (db) => {
    const result = await work(db);
    markAdministered(db);
    return result;
  });

/** A network by its code; it may be left out if the store has only one. */
export function networkOf(db: DatabaseSync, code: string | undefined): string {
  const { networks } = openDirectory(db);
  const codes = networks.map((network) => network.code);
  const [only, ...others] = codes;
  const chosen = code ?? (others.length === 0 ? only : undefined);
  if (chosen !== undefined && codes.includes(chosen)) return chosen;
  throw new CommandError(
    `${code === undefined ? 'Which network?' : `No network "${code}".`} --network takes ${codes.join(' or ')}.`,
  );
}

/** The number of a member by its code in the network. */
export function memberOf(db: DatabaseSync, network: string, posCode: string): number {
  const member = openDirectory(db).memberByPosCode(network, posCode);
  if (member) return member.id;
  throw new CommandError(`No member "${posCode}" in ${network}. "members list" lists them.`);
}
