import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

type Environment = Readonly<Record<string, string>>;

export interface Ran {
  /** Until it ended, in milliseconds. */
  time: number;
  /** The most memory that it had, in bytes; null where the system does not tell. */
  peak: number | null;
  /** What of the time a processor worked for it, in milliseconds; null where the system does not tell. */
  worked: number | null;
}

/** Runs a script of the checkout to its end, in a process of its own. */
export async function runScript(script: string, args: string[], env: Environment): Promise<Ran> {
  const started = performance.now();
  const child = spawnScript(script, args, env);
  let peak: number | null = null;
  let worked: number | null = null;
  const watch = setInterval(() => {
    peak = peakMemory(child.pid ?? 0) ?? peak;
    worked = workOf(child.pid ?? 0) ?? worked;
  }, 100);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return { time: performance.now() - started, peak, worked };
}

export interface Served {
  url: string;
  pid: number;
  /** From its start until it answers, in milliseconds. */
  startTime: number;
  /** How long processors worked for it until then; null where the system does not tell. */
  startWork: number | null;
  stop(): Promise<void>;
}

/**
 * The server as `npm start` runs it, on any free port.
 *
 * @param onLog takes what it logs, a piece at a time; passed through to the terminal otherwise
 */
export async function serve(
  dataDir: string,
  settings: Environment = {},
  onLog?: (text: string) => void,
): Promise<Served> {
  const started = performance.now();
  const environment = { PORT: '0', DATA_DIR: dataDir, ...settings };
  const child = spawnScript('server/main.ts', [], environment, onLog);
  const ended = once(child, 'exit');
  const url = await Promise.race([
    printedUrl(child, 'Vision 360'),
    ended.then(() => {
      throw new Error('The server did not start');
    }),
  ]);
  return {
    url,
    pid: child.pid ?? 0,
    startTime: performance.now() - started,
    startWork: workOf(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill();
});

/** Starts a script of the checkout as a process of its own, which does not outlive this one. */
export function spawnScript(
  script: string,
  args: string[],
  env: Environment,
  onLog?: (text: string) => void,
): ChildProcess {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', onLog ? 'pipe' : 'inherit'],
  });
  if (onLog) child.stderr?.setEncoding('utf8').on('data', onLog);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** The address that a program prints after its name, on a line of its own. */
export function printedUrl(child: ChildProcess, name: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    const url = new RegExp(`^${name}: (\\S+)\\n`, 'm').exec(printed)?.[1];
    if (url) resolve(url);
  });
  return promise;
}

/** What /proc says of a process, in bytes; null where there is no /proc (only Linux has it). */
function procStatus(pid: number, field: 'VmHWM' | 'VmRSS'): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** The most memory that a process has had, since its start or since `forgetPeak`. */
export const peakMemory = (pid: number): number | null => procStatus(pid, 'VmHWM');
export const memoryNow = (pid: number): number | null => procStatus(pid, 'VmRSS');

/** How long processors have worked for a process, in milliseconds; null where there is no /proc. */
export function workOf(pid: number): number | null {
  try {
    // After the program's name, which may hold anything: the 12th and 13th, in hundredths.
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return user === undefined || system === undefined ? null : (user + system) * 10;
  } catch {
    return null;
  }
}

/** Makes the system count the most memory anew. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // No Linux: peaks are not told there.
  }
}
