import { accountCommands } from './accounts.ts';
import { backupCommands } from './backups.ts';
import { CommandError, type Place, WrongUse } from './command.ts';
import { erasureCommands } from './erasure.ts';
import { networkCommands } from './networks.ts';

const commands = [...networkCommands, ...accountCommands, ...backupCommands, ...erasureCommands];

const usage = `Usage: npm run admin -- COMMAND
  Works on the embedded API's store in DATA_DIR, also while the server runs.

${commands.map(({ name, takes, says }) => `  ${name} ${takes}\n      ${says}`).join('\n')}`;

/** @throws CommandError that says how it is done */
export async function runCommand(args: string[], place: Place): Promise<void> {
  if (args.length === 0 || args.includes('--help') || args[0] === 'help') return place.say(usage);
  const command = commands.find(({ name }) =>
    name.split(' ').every((word, index) => args[index] === word),
  );
  if (!command) throw new CommandError(`There is no such command.\n\n${usage}`);
  try {
    await command.run(args.slice(command.name.split(' ').length), place);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    const how = `Usage: npm run admin -- ${command.name} ${command.takes}\n  ${command.says}`;
    throw new CommandError([error.message, how].filter(Boolean).join('\n'));
  }
}
