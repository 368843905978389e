import { once } from 'node:events';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { printedUrl, spawnScript } from '../process.ts';

/**
 * The floor: the least that the same packages can do. The product's times are told as multiples of
 * its times in the same run, because a machine is faster on one day than on another.
 */
export async function startFloor(folder: string) {
  const dist = join(folder, 'floor');
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: dist, emptyOutDir: false },
  });
  const server = spawnScript('bench/floor/server.ts', [dist], {});
  return {
    url: await printedUrl(server, 'Floor'),
    async stop() {
      server.kill();
      await once(server, 'exit');
    },
  };
}
