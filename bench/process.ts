import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

type Environment = Readonly<Record<string, string>>;

export interface Ran {
  /** How long it ran, in milliseconds. */
  time: number;
  /** The most memory that it used, in bytes; null if the system doesn't tell. */
  peak: number | null;
  /** How much processor time it took, in milliseconds; null if the system doesn't tell. */
  worked: number | null;
}

/** Runs a script of the checkout to its end, as a separate process. */
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
  /** How long it took from its start until it answered, in milliseconds. */
  startTime: number;
  /** The processor time that it took until then; null if the system doesn't tell. */
  startWork: number | null;
  stop(): Promise<void>;
}

/**
 * The server as `npm start` runs it, on any free port.
 *
 * @param onLog gets what it logs, piece by piece; by default it goes to the terminal
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

/** Starts a script of the checkout as a separate process that ends with this one. */
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

/** What /proc says about a process, in bytes; null if there is no /proc (only Linux has it). */
function procStatus(pid: number, field: 'VmHWM' | 'VmRSS'): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** The most memory that a process has used, since its start or since `forgetPeak`. */
export const peakMemory = (pid: number): number | null => procStatus(pid, 'VmHWM');
export const memoryNow = (pid: number): number | null => procStatus(pid, 'VmRSS');

/** How much processor time a process has taken, in milliseconds; null if there is no /proc. */
export function workOf(pid: number): number | null {
  try {
    // These come after the program's name, which may contain anything: fields 12 and 13, in
    // hundredths of a second.
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return user === undefined || system === undefined ? null : (user + system) * 10;
  } catch {
    return null;
  }
}

/** Makes the system start counting the peak memory again. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Only Linux counts peaks.
  }
}
