import { build } from './build.mjs';
import { throwIfStopping } from './child.mjs';
import { findChromium } from './chromium.mjs';
import { setup } from './setup.mjs';

/** Tries the built product against what goes wrong, for as long as that takes: `npm run trial -- …`. */
export async function trial() {
  const args = process.argv.slice(3);
  const tools = await setup();
  await build(tools);
  const CHROMIUM_PATH = args[0] === 'fuzz' ? await findChromium(tools) : '';
  const { code } = await tools.node('trials/main.ts', args, {
    env: { ...tools.env, CHROMIUM_PATH },
    output: 'foreground',
  });
  throwIfStopping();
  return code;
}
