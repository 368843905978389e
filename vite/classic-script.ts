import { build } from 'vite';
import { buildTarget } from './oldest-browsers.ts';

/** Builds a module and all that it imports into one classic script. */
export async function classicScript(root: string, entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: buildTarget,
      rolldownOptions: { input: `${root}/${entry}`, output: { format: 'iife' } },
    },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error(`${entry} was not built`);
  return result.output[0].code.trim();
}
