import type { Plugin } from 'vite';
import { NONCE_MARK } from '#link/page-marks.ts';
import { classicScript } from './classic-script.ts';
import { versionMeta, versionOf } from './version.ts';

/** Its place in index.html: before the style sheet, because a script after it would wait for it. */
const PLACE = '<!--head-start-->';

/**
 * Puts `src/head-start/script.ts`, as one classic script, into the head of index.html, and before it
 * the name of the build, so that tabs know whether they run the same one, and the version for people.
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
      const script = `<script nonce="${NONCE_MARK}">${await classicScript(root, 'src/head-start/script.ts')}</script>`;
      // Its name changes with everything that it loads.
      if (!chunk) throw new Error('index.html has no script');
      const build = `<meta name="build" content="${chunk.fileName}">${versionMeta(versionOf(root))}`;
      return html.replace(PLACE, () => build + script);
    },
  };
}
