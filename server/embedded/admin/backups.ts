import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isFullDisk } from '#server/embedded/full-disk.ts';
import { countsOf } from '#server/embedded/store/administer/counts.ts';
import { askedOf } from '#server/embedded/store/sqlite/asked.ts';
import { backUp, restore } from '#server/embedded/store/sqlite/backup.ts';
import { openForReading } from '#server/embedded/store/sqlite/database.ts';
import { StoreError } from '#server/embedded/store/store-error.ts';
import { type Command, CommandError, type Place, readArgs, withStore } from './command.ts';

export const backupCommands: readonly Command[] = [
  {
    name: 'backup',
    takes: 'FILE',
    says: 'Writes the whole store into a new file, while the server runs.',
    async run(args, place) {
      const { dataDir, say } = place;
      const file = fileOf(place);
      const target = pathOf(readArgs(args, {}, 1).positionals[0]);
      if (!existsSync(file)) throw new StoreError(`There is no store in ${dataDir}.`);
      saidIfFull(() => backUp(file, target));
      const db = openForReading(target);
      try {
        const size = `${(statSync(target).size / 1e6).toFixed(1)} MB`;
        say(`${target}, ${size}: ${await countsOf(askedOf(db))}.`);
      } finally {
        db.close();
      }
    },
  },
  {
    name: 'restore',
    takes: 'FILE',
    says: 'Puts a backup in the place of the store, which is kept beside it. The server must be stopped.',
    async run(args, place) {
      const { now, say } = place;
      const file = fileOf(place);
      const backup = pathOf(readArgs(args, {}, 1).positionals[0]);
      const aside = saidIfFull(() => restore(backup, file, now()));
      say(`${file}: ${await withStore(place, ({ asked }) => countsOf(asked))}.`);
      if (aside !== null) say(`The former store is kept as ${aside}.`);
      say('Everybody signs in again. Whoever was erased since that backup has to be erased again.');
    },
  },
];

/** A database is backed up by its own programs (docs/deploy.md). */
function fileOf({ store }: Place): string {
  if (store.kind === 'sqlite') return store.file;
  throw new CommandError(
    'The store is in PostgreSQL: back it up and restore it with pg_dump and pg_restore.',
  );
}

/** npm starts us in the checkout, and says where it was called. */
const pathOf = (written = ''): string => resolve(process.env.INIT_CWD ?? '', written);

function saidIfFull<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isFullDisk(error) ? new CommandError('The disk is full. Nothing was changed.') : error;
  }
}
