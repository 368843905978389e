import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isFullDisk } from '#server/embedded/full-disk.ts';
import { backUp, restore } from '#server/embedded/store/sqlite/backup.ts';
import { countsOf } from '#server/embedded/store/sqlite/counts.ts';
import { openForReading, openForWriting } from '#server/embedded/store/sqlite/database.ts';
import { storeFileIn } from '#server/embedded/store/sqlite/store-path.ts';
import { StoreError } from '#server/embedded/store/store-error.ts';
import { type Command, CommandError, readArgs } from './command.ts';

export const backupCommands: readonly Command[] = [
  {
    name: 'backup',
    takes: 'FILE',
    says: 'Writes the whole store into a new file, while the server runs.',
    run(args, { dataDir, say }) {
      const file = storeFileIn(dataDir);
      const target = pathOf(readArgs(args, {}, 1).positionals[0]);
      if (!existsSync(file)) throw new StoreError(`There is no store in ${dataDir}.`);
      saidIfFull(() => backUp(file, target));
      const db = openForReading(target);
      try {
        say(`${target}, ${(statSync(target).size / 1e6).toFixed(1)} MB: ${countsOf(db)}.`);
      } finally {
        db.close();
      }
    },
  },
  {
    name: 'restore',
    takes: 'FILE',
    says: 'Puts a backup in the place of the store, which is kept beside it. The server must be stopped.',
    run(args, { dataDir, now, say }) {
      const file = storeFileIn(dataDir);
      const backup = pathOf(readArgs(args, {}, 1).positionals[0]);
      const aside = saidIfFull(() => restore(backup, file, now()));
      const db = openForWriting(file);
      try {
        say(`${file}: ${countsOf(db)}.`);
      } finally {
        db.close();
      }
      if (aside !== null) say(`The former store is kept as ${aside}.`);
      say('Everybody signs in again. Whoever was erased since that backup has to be erased again.');
    },
  },
];

/** npm starts us in the checkout, and says where it was called. */
const pathOf = (written = ''): string => resolve(process.env.INIT_CWD ?? '', written);

function saidIfFull<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isFullDisk(error) ? new CommandError('The disk is full. Nothing was changed.') : error;
  }
}
