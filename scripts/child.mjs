import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** A step that failed: the message for the person, and the output of the program that failed. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {string} [output]
   */
  constructor(message, output = '') {
    super(message);
    this.output = output.trim();
  }

  report() {
    return [this.output, this.message].filter(Boolean).join('\n\n');
  }
}

/** Thrown instead of a result once a signal has asked this process to stop. */
export class Stopped extends Error {}

/** @type {Set<() => void>} What ends each running program. */
const running = new Set();
let stopping = false;

/**
 * On SIGINT, SIGTERM and SIGHUP, ends the running program and waits for it instead of just dying.
 * Does so only once, because Ctrl-C reaches this process twice: from the terminal and again from
 * npm.
 */
export function passSignalsOn() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      for (const end of running) end();
    });
  }
}

/** @throws {Stopped} when a signal asked this process to stop */
export function throwIfStopping() {
  if (stopping) throw new Stopped();
}

/**
 * Runs a program to its end, from the root of the checkout.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {'capture' | 'show' | 'foreground'} [options.output] `capture` (the default) keeps and
 *   returns the output, `show` lets it through as it comes, `foreground` also gives the program the
 *   keyboard and, when a signal asks to stop, returns the program's own exit code
 * @param {NodeJS.Signals} [options.endBy] sent when this process is asked to stop. SIGINT by
 *   default, whichever signal came: on SIGTERM, Playwright would leave its server behind
 * @param {number} [options.timeout] milliseconds after which the program is ended
 * @returns {Promise<{ code: number, output: string }>} `code` is -1 if the program could not be
 *   started or a signal ended it, but 0 if that signal was one that was sent to us
 * @throws {Stopped} when a signal asked this process to stop, unless in the foreground
 */
export async function run(command, args, options = {}) {
  const { env, output = 'capture', endBy = 'SIGINT', timeout } = options;
  throwIfStopping();
  const out = output === 'capture' ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    cwd: root,
    env: env ?? process.env,
    stdio: [output === 'foreground' ? 'inherit' : 'ignore', out, out],
    windowsHide: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
  }
  const expire = () => {
    child.kill();
    // A grandchild that is still alive would keep the pipes open.
    child.stdout?.destroy();
    child.stderr?.destroy();
  };
  const late = timeout === undefined ? undefined : setTimeout(expire, timeout);
  const end = () => child.kill(endBy);
  running.add(end);
  /** @type {number | null} */
  const code = await new Promise((resolve) => {
    child.on('close', resolve);
    child.on('error', (error) => {
      text += error.message;
      resolve(-1);
    });
  });
  clearTimeout(late);
  running.delete(end);
  if (output !== 'foreground') throwIfStopping();
  // A code above 128 comes from a program that caught the signal and reports it, as Vite does.
  if (stopping && (code === null || code > 128)) return { code: 0, output: text };
  return { code: code ?? -1, output: text };
}
