import type { Plugin, Rolldown } from 'vite';
import { PAGE_FILES, type PageFiles } from '#link/page-files.ts';
import { idOf } from './chunks.ts';
import { pages, shell } from './page-code.ts';

type Chunk = Rolldown.OutputChunk;

/** Writes down which files each page starts with. Throws if a page's module is in none of them. */
export function pageFiles(): Plugin {
  let root = '';
  return {
    name: 'page-files',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        refuseCycles(bundle);
        this.emitFile({
          type: 'asset',
          fileName: PAGE_FILES,
          source: JSON.stringify(filesOf(root, bundle)),
        });
      },
    },
  };
}

/**
 * Of two files that need each other, one runs before the other is ready, and what that breaks may show
 * on one page only. It happens if a library's module that `app` needs is used by one page alone: then
 * it belongs to the libraries of `vite/chunks.ts`.
 */
function refuseCycles(bundle: Rolldown.OutputBundle): void {
  const done = new Set<string>();
  const visit = (name: string, way: Chunk[]): void => {
    const file = bundle[name];
    if (file?.type !== 'chunk' || done.has(name)) return;
    if (way.includes(file)) {
      const modules = way
        .slice(way.indexOf(file))
        .flatMap(({ moduleIds }) => moduleIds.slice(0, 3));
      throw new Error(`These files need each other: ${modules.join(', ')}…`);
    }
    for (const next of file.imports) visit(next, [...way, file]);
    done.add(name);
  };
  for (const name of Object.keys(bundle)) visit(name, []);
}

function filesOf(root: string, bundle: Rolldown.OutputBundle): PageFiles {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const withImports = (chunk: Chunk, seen = new Set<Chunk>()): Set<Chunk> => {
    if (seen.has(chunk)) return seen;
    seen.add(chunk);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') withImports(imported, seen);
    }
    return seen;
  };
  const filesOfChunks = (first: Chunk[]): string[] => [
    ...new Set(
      first
        .flatMap((chunk) => [...withImports(chunk)])
        .flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])]),
    ),
  ];
  const ofEveryPage = filesOfChunks(chunks.filter(({ isEntry }) => isEntry));
  const filesOfModules = (modules: string[]) =>
    filesOfChunks(modules.map((module) => chunkWith(chunks, idOf(root, module))))
      .filter((file) => !ofEveryPage.includes(file))
      .map((file) => `/${file}`);
  return Object.values(pages).flatMap(({ addresses, modules }) =>
    addresses.map((address) => ({
      path: `^${address.replace(/:\w+/g, '[^/]+').replace(/\/$/, '')}/?$`,
      files: filesOfModules([...shell, ...modules]),
    })),
  );
}

function chunkWith(chunks: readonly Chunk[], id: string): Chunk {
  const found = chunks.find(({ moduleIds }) => moduleIds.includes(id));
  if (!found) throw new Error(`${id} is in no file of the build: see vite/page-code.ts`);
  return found;
}
