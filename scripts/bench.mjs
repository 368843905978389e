import { build } from './build.mjs';
import { throwIfStopping } from './child.mjs';
import { findChromium } from './chromium.mjs';
import { setup } from './setup.mjs';

/** Measures the built app in a real browser, with the arguments given: `npm run bench -- …`. */
export async function bench() {
  const tools = await setup();
  await build(tools);
  const CHROMIUM_PATH = await findChromium(tools);
  const { code } = await tools.node('bench/main.ts', process.argv.slice(3), {
    env: { ...tools.env, CHROMIUM_PATH },
    output: 'foreground',
  });
  throwIfStopping();
  return code;
}
