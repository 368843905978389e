import { StoreError } from '#server/embedded/store/database.ts';
import { EnvError, readEnv } from '#server/env.ts';
import { askPassword } from './ask-password.ts';
import { CommandError } from './command.ts';
import { runCommand } from './commands.ts';

try {
  const { upstream } = readEnv({ DATA_DIR: process.env.DATA_DIR });
  if (upstream.kind !== 'embedded') throw new EnvError('an upstream without DATA_DIR');
  await runCommand(process.argv.slice(2), {
    dataDir: upstream.dataDir,
    now: () => new Date(),
    say: (line) => console.log(line),
    askPassword,
  });
} catch (error) {
  const known = error instanceof CommandError || error instanceof StoreError;
  console.error(known ? error.message : error);
  process.exitCode = 1;
}
