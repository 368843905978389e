import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandError } from './command.ts';

/**
 * A password from the person at the terminal, who types it twice and doesn't see it, or the first
 * line of the standard input if that is a file or another program.
 */
export async function askPassword(
  input: NodeJS.ReadStream = process.stdin,
  output: NodeJS.WriteStream = process.stderr,
): Promise<string> {
  if (!input.isTTY) return firstLine(input);
  // Nothing that is typed is written back.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: true });
  const stopped = new AbortController();
  lines.once('SIGINT', () => stopped.abort());
  const ask = async (question: string): Promise<string> => {
    output.write(question);
    const typed = await lines.question('', { signal: stopped.signal });
    output.write('\n');
    return typed;
  };
  try {
    const first = await ask('Password: ');
    if ((await ask('Again: ')) === first) return first;
  } catch {
    throw new CommandError('\nStopped. Nothing was changed.');
  } finally {
    lines.close();
  }
  throw new CommandError('These are two different passwords. Nothing was changed.');
}

async function firstLine(input: NodeJS.ReadStream): Promise<string> {
  const lines = createInterface({ input });
  for await (const line of lines) return line;
  return '';
}
