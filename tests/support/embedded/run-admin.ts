import { GARAGES } from '#rules/today.ts';
import { runCommand } from '#server/embedded/admin/commands.ts';

/** Runs a command in that folder, with a password that somebody types. Returns what it says. */
export async function runAdmin(
  dataDir: string,
  args: readonly string[],
  { password = '', now = new Date() }: { password?: string; now?: Date } = {},
): Promise<string[]> {
  const said: string[] = [];
  await runCommand([...args], {
    dataDir,
    now: () => now,
    timeZone: GARAGES,
    say: (line) => said.push(line),
    askPassword: async () => password,
  });
  return said;
}
