import { GARAGES } from '#rules/today.ts';
import { runCommand } from '#server/embedded/admin/commands.ts';
import { sqliteIn } from '#server/embedded/store/sqlite/store-path.ts';
import type { StorePlace } from '#server/embedded/store/store.ts';

/** Runs a command in that folder, with a password that somebody types. Returns what it says. */
export async function runAdmin(
  dataDir: string,
  args: readonly string[],
  {
    password = '',
    now = new Date(),
    store = sqliteIn(dataDir),
  }: { password?: string; now?: Date; store?: StorePlace } = {},
): Promise<string[]> {
  const said: string[] = [];
  await runCommand([...args], {
    store,
    dataDir,
    now: () => now,
    timeZone: GARAGES,
    say: (line) => said.push(line),
    askPassword: async () => password,
  });
  return said;
}
