import { once } from 'node:events';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printedUrl, spawnScript } from '../bench/process.ts';
import { test as base } from './fixtures.ts';
import { copyDemonstration } from './own-server.ts';

export const built = join(import.meta.dirname, '../dist');

interface Change {
  /** Every file gets another name, as when everything in it has changed. */
  renamed?: boolean;
  /** What is no longer there. */
  without?: RegExp;
}

/** Changes a copy of the built page. */
export function change(dist: string, { renamed = false, without }: Change): void {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  for (const file of files) {
    // What is compressed would have to be compressed anew.
    if (/\.(br|gz)$/.test(file) || without?.test(file)) rmSync(join(dist, file));
  }
  if (!renamed) return;
  const assets = readdirSync(join(dist, 'assets'));
  const newName = (name: string) => name.replace(/\.(?=\w+$)/, '0.');
  const names = new RegExp(assets.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  for (const name of assets) {
    renameSync(join(dist, 'assets', name), join(dist, 'assets', newName(name)));
  }
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|html|json)$/.test(file)) continue;
    const text = readFileSync(join(dist, file), 'utf8');
    writeFileSync(join(dist, file), text.replace(names, newName));
  }
}

/** The file in which a page's own code is. */
export function codeOf(page: string): RegExp {
  const pages: { path: string; files: string[] }[] = JSON.parse(
    readFileSync(join(built, '.page-files.json'), 'utf8'),
  );
  const own = pages.find(({ path }) => path.includes(page))?.files ?? [];
  const others = pages.filter(({ path }) => !path.includes(page)).flatMap(({ files }) => files);
  const file = own.find((name) => name.endsWith('.js') && !others.includes(name)) ?? '';
  return new RegExp(file.replace('/assets/', '').replaceAll('.', '\\.'));
}

/** The files in which these words of the page stand. */
export function codeSaying(words: string): RegExp {
  const names = readdirSync(join(built, 'assets')).filter(
    (name) =>
      name.endsWith('.js') && readFileSync(join(built, 'assets', name), 'utf8').includes(words),
  );
  return new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'));
}

interface Deployment {
  url: string;
  /** Stops the server and starts another one at the same address, with a changed build. */
  replace: (change: Change) => Promise<void>;
}

/** A server that is replaced while people have its page open. */
export const test = base.extend<{ deployment: Deployment }>({
  deployment: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'vision360-deployments-'));
    const dist = join(folder, 'dist');
    cpSync(built, dist, { recursive: true });
    await copyDemonstration(folder);
    const start = async (port: string) => {
      const child = spawnScript('tests/support/server/start-child.ts', [dist], {
        PORT: port,
        DATA_DIR: folder,
      });
      return { child, url: await printedUrl(child, 'Vision 360') };
    };
    const stop = async ({ child }: Awaited<ReturnType<typeof start>>) => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    };
    let running = await start('0');
    const { url } = running;
    await use({
      url,
      replace: async (asked) => {
        change(dist, asked);
        await stop(running);
        running = await start(new URL(url).port);
      },
    });
    await stop(running);
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: ({ deployment }, use) => use(deployment.url),
  mayWrite: true,
});
