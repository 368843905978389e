import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import react from '@vitejs/plugin-react';
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import { defineConfig } from 'vitest/config';
import { NONCE_MARK } from '#link/page-marks.ts';
import { readEnv, refusePublicDemo } from '#server/env.ts';
import { chunkGroups } from './vite/chunks.ts';
import { headStart } from './vite/head-start.ts';
import { buildTarget, sayOldestBrowsers } from './vite/oldest-browsers.ts';
import { pageFiles } from './vite/page-files.ts';
import { serviceWorker } from './vite/service-worker.ts';

const overPostgres = {
  extends: true as const,
  test: {
    name: 'postgres',
    env: { TEST_ENGINE: 'postgres' },
    include: [
      'server/embedded/{rights,admin/accounts}.test.ts',
      'server/embedded/import/{import-archive,import-service,imports-beside}.test.ts',
      'server/embedded/members/blacklist-service.test.ts',
      'server/embedded/vehicle/{contradicting-members,sections,vehicle-services}.test.ts',
      'tests/{blacklist-csv-contract,campaigns-contract}.test.ts',
    ],
  },
};

export default defineConfig(({ command }) => ({
  plugins: [
    react(),
    pageFiles(),
    headStart(),
    sayOldestBrowsers(),
    serviceWorker(),
    compressed(),
    apiInDevelopment(),
  ],
  build: {
    target: buildTarget,
    // As files, so that the Content-Security-Policy needs no data: for fonts.
    assetsInlineLimit: 0,
    // Every browser of the target preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunkGroups(import.meta.dirname) },
        // The first file names all the others: nearly a kilobyte less without words in their names and
        // with the shortest hashes that the bundler makes for so many files.
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
      },
    },
  },
  // In development too, port, address and names are the environment's where it has them. Vite itself
  // answers to localhost and addresses only.
  server: {
    ...(process.env.PORT && { port: Number(process.env.PORT), strictPort: true }),
    ...(process.env.HOST && { host: process.env.HOST }),
    allowedHosts: process.env.PUBLIC_HOST?.split(',').map((name) => name.trim()) ?? [],
  },
  // Replaced in every response; in development there is no policy and nothing that replaces it.
  ...(command === 'build' && { html: { cspNonce: NONCE_MARK } }),
  test: {
    setupFiles: ['tests/property-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            '{contract,demo,link,rules,server,src,scripts,tests,trials,worker}/**/*.test.ts',
          ],
        },
      },
      // What renders has a document. The files of each kind run together, since a worker has either.
      {
        extends: true,
        test: {
          name: 'page',
          include: ['src/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['tests/rendering.ts'],
        },
      },
      // The tests of the embedded API once more, over PostgreSQL (scripts/postgres.mjs starts it).
      ...(process.env.TEST_DATABASE_URL ? [overPostgres] : []),
    ],
    coverage: {
      include: ['{contract,demo,link,rules,server,src,worker}/**/*.{ts,tsx}'],
      reporter: [['text', { skipFull: true }], 'html'],
    },
    // No test changes what a module holds, so the files share their modules: a third of the time.
    isolate: false,
    // Left to itself vitest leaves one processor of two idle.
    maxWorkers: '100%',
    // No test is about time; this is for a machine that is busy with other work.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
}));

/** Below this, the answer's head weighs as much as its body. */
const MIN_COMPRESSED_BYTES = 1024;

/** Writes a .br and a .gz beside each text that was built, at the slowest and smallest setting. */
function compressed(): Plugin {
  const brotli = promisify(brotliCompress);
  // One block for the whole of a file is mostly a little smaller, but not always: we take what is.
  const wholeFile = { [constants.BROTLI_PARAM_LGBLOCK]: constants.BROTLI_MAX_INPUT_BLOCK_BITS };
  const smallest = async (content: Buffer): Promise<Buffer> => {
    const [one, other] = await Promise.all([
      brotli(content),
      brotli(content, { params: wholeFile }),
    ]);
    return one.length < other.length ? one : other;
  };
  const zip = promisify(gzip);
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = 'dist' }, bundle) {
      const texts = Object.keys(bundle).filter((name) => /\.(js|css|svg|json|txt)$/.test(name));
      await Promise.all(
        texts.map(async (name) => {
          const file = join(dir, name);
          const content = await readFile(file);
          if (content.length < MIN_COMPRESSED_BYTES) return;
          await Promise.all([
            writeFile(`${file}.br`, await smallest(content)),
            writeFile(`${file}.gz`, await zip(content, { level: 9 })),
          ]);
        }),
      );
    },
  };
}

/**
 * Serves `/api` and `/docs` from Vite's own process, on the server's modules as Vite loads them: after a change
 * of one of them the next request opens a new server and closes the one before.
 */
function apiInDevelopment(): Plugin {
  type DevServer = Awaited<ReturnType<typeof import('./server/dev.ts')['openDevServer']>>;
  let current: { module: object; server: Promise<DevServer> } | undefined;

  async function open({ environments: { ssr } }: ViteDevServer): Promise<DevServer> {
    if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite runs no server code');
    const module = await ssr.runner.import<typeof import('./server/dev.ts')>('/server/dev.ts');
    if (current?.module !== module) {
      const closed = close();
      current = { module, server: closed.then(() => module.openDevServer(process.env)) };
    }
    return current.server;
  }

  async function close(): Promise<void> {
    const server = await current?.server.catch(() => undefined);
    await server?.close();
  }

  return {
    name: 'api-in-development',
    apply: 'serve',
    configureServer(vite) {
      const { host, middlewareMode } = vite.config.server;
      // vitest makes a server that listens to nobody.
      if (!middlewareMode) {
        const HOST = host === true ? '0.0.0.0' : host || '127.0.0.1';
        const env = readEnv({ ...process.env, HOST });
        refusePublicDemo(env, env.upstream.kind === 'embedded');
      }
      vite.middlewares.use((request, response, next) => {
        if (!/^\/(api\/|docs(\/|\?|$))/.test(request.url ?? '')) return next();
        open(vite)
          .then(({ fetch }) => getRequestListener(fetch)(request, response))
          .catch(next);
      });
    },
    async transformIndexHtml(html, { server }) {
      return server && (await open(server)).fillPage(html);
    },
    buildEnd: close,
  };
}
