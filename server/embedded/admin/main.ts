import { placeOf } from '#server/embedded/store/place.ts';
import { StoreError } from '#server/embedded/store/store-error.ts';
import { EnvError, readEnv } from '#server/env.ts';
import { askPassword } from './ask-password.ts';
import { CommandError } from './command.ts';
import { runCommand } from './commands.ts';

try {
  const { DATA_DIR, DATABASE_URL, GARAGE_TIME_ZONE } = process.env;
  const { upstream, timeZone } = readEnv({ DATA_DIR, DATABASE_URL, GARAGE_TIME_ZONE });
  if (upstream.kind !== 'embedded') throw new EnvError('an upstream without DATA_DIR');
  await runCommand(process.argv.slice(2), {
    store: placeOf(upstream),
    dataDir: upstream.dataDir,
    now: () => new Date(),
    timeZone,
    say: (line) => console.log(line),
    askPassword,
  });
} catch (error) {
  const known = [CommandError, StoreError, EnvError].some((kind) => error instanceof kind);
  console.error(known && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
