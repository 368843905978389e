import type { Plugin } from 'vite';
import { BUILD, type Build, WORKER } from '#link/kept-files.ts';
import { classicScript } from './classic-script.ts';

/** What is served beside the built files and is wanted without a network. */
const OTHERS = ['/favicon.svg'];

/**
 * Builds the service worker into one classic script, and writes down what was built, for the page,
 * which decides what is kept.
 */
export function serviceWorker(): Plugin {
  let root = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      async handler(_, files) {
        const entry = Object.values(files).find((file) => file.type === 'chunk' && file.isEntry);
        if (!entry) throw new Error('there is no script that the page begins with');
        const names = Object.keys(files).filter((name) => name.startsWith('assets/'));
        const built: Build = {
          build: entry.fileName,
          files: [...names.map((name) => `/${name}`).sort(), ...OTHERS],
        };
        const emit = (path: string, source: string) =>
          this.emitFile({ type: 'asset', fileName: path.slice(1), source });
        emit(BUILD, JSON.stringify(built));
        emit(WORKER, await classicScript(root, 'worker/service-worker.ts'));
      },
    },
  };
}
