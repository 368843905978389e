// Every npm command starts here: `node scripts/run.mjs start|build|dev|demo|test|bench|trial|audit|admin`.
// Plain JavaScript with only Node's own modules, because it runs before anything is installed.

import { audit } from './audit.mjs';
import { build } from './build.mjs';
import { Failure, passSignalsOn, Stopped, throwIfStopping } from './child.mjs';
import { findChromium } from './chromium.mjs';
import { setup } from './setup.mjs';
import { test } from './test.mjs';

/** @type {Record<string, () => Promise<number>>} Each task returns its exit code. */
const tasks = {
  async start() {
    const tools = await setup();
    await build(tools);
    return (await tools.node('server/main.ts', [], { output: 'foreground' })).code;
  },
  async build() {
    await build(await setup());
    return 0;
  },
  async dev() {
    const tools = await setup();
    return (await tools.node(tools.bin('vite'), [], { output: 'foreground' })).code;
  },
  test,
  demo: async () => program('demo/main.ts', await setup()),
  admin: async () => program('server/embedded/admin/main.ts', await setup()),
  bench: async () => withChromium('bench/main.ts'),
  trial: async () => withChromium('trials/main.ts'),
  audit,
};

/** @param {string} script of this checkout, run on the built page in a real browser */
async function withChromium(script) {
  const tools = await setup();
  await build(tools);
  const CHROMIUM_PATH = await findChromium(tools);
  return program(script, tools, { ...tools.env, CHROMIUM_PATH });
}

/**
 * Runs a script with the arguments that follow the task's name.
 *
 * @param {string} script
 * @param {import('./setup.mjs').Tools} tools
 * @param {NodeJS.ProcessEnv} [env]
 */
async function program(script, tools, env = tools.env) {
  const args = process.argv.slice(3);
  const { code } = await tools.node(script, args, { env, output: 'foreground' });
  throwIfStopping();
  return code;
}

const task = tasks[process.argv[2] ?? ''];
if (!task) {
  console.error(`Usage: node scripts/run.mjs ${Object.keys(tasks).join('|')}`);
  process.exit(2);
}

passSignalsOn();
try {
  process.exitCode = await task();
} catch (error) {
  if (error instanceof Stopped) {
    // Stopping the app, even while it is still being built, is what the person asked for. Tests
    // that were stopped haven't passed.
    process.exitCode = task === tasks.start || task === tasks.dev ? 0 : 130;
  } else if (error instanceof Failure) {
    console.error(error.report());
    process.exitCode = 1;
  } else {
    throw error;
  }
}
