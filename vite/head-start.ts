import { build, type Plugin } from 'vite';
import { NONCE_MARK } from '#link/app-config.ts';

/** Its place in index.html: before the style sheet, because a script after it would wait for it. */
const PLACE = '<!--head-start-->';

/**
 * Puts `src/head-start/script.ts`, as one classic script, into the head of index.html, and before it
 * the name of the build, so that tabs know whether they run the same one.
 */
export function headStart(): Plugin {
  let root = '';
  return {
    name: 'head-start',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async transformIndexHtml(html, { chunk }) {
      if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
      const script = `<script nonce="${NONCE_MARK}">${await scriptOf(root)}</script>`;
      // Its name changes with everything that it loads.
      if (!chunk) throw new Error('index.html has no script');
      const build = `<meta name="build" content="${chunk.fileName}">`;
      return html.replace(PLACE, () => build + script);
    },
  };
}

async function scriptOf(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: {
        input: `${root}/src/head-start/script.ts`,
        output: { format: 'iife' },
      },
    },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('the script of the head was not built');
  return result.output[0].code.trim();
}
