import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Child {
  pid: number;
  /**
   * Resolves with the URL that the process prints; rejects with its output if it ends before that.
   */
  url: Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** Resolves once the process has ended. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/**
 * Starts the server as a separate process, on any free port by default; for tests.
 *
 * @param output where its standard output goes, if not to us; then its `url` never comes
 */
export function startChild(
  dist: string,
  environment: Record<string, string>,
  output: 'pipe' | number = 'pipe',
): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start-child.ts'), dist], {
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
    stdio: ['ignore', output, 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const url = Promise.withResolvers<string>();
  const ended = Promise.withResolvers<Awaited<Child['ended']>>();
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    const printed = stdout.match(/^Vision 360: (\S+)\n/m)?.[1];
    if (printed) url.resolve(printed);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.on('close', (code) => {
    url.reject(new Error(`ended with ${code}: ${stderr}`));
    ended.resolve({ code, stdout, stderr });
  });
  // Most tests await only one of the two.
  url.promise.catch(() => {});
  return {
    pid: child.pid ?? 0,
    url: url.promise,
    signal: (name) => child.kill(name),
    ended: ended.promise,
  };
}
