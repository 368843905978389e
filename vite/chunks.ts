import { join, sep } from 'node:path';
import type { Rolldown } from 'vite';
import { pages, shell } from './page-code.ts';

type Group = Rolldown.CodeSplittingGroup;
type Context = Rolldown.ChunkingContext;

/**
 * What the pages behind the sign-in share of other people's code. It imports none of ours, so its
 * file needs no other but `main`.
 */
const LIBRARIES = new RegExp(
  `node_modules/(${[
    'ky',
    'p-limit',
    'yocto-queue',
    'valibot',
    '@tanstack/query-core',
    '@tanstack/react-query',
    '@tabler/icons-react',
    '@mantine/hooks',
    '@mantine/core/esm/core',
    '@mantine/core/esm/components/(Group|Kbd|Skeleton|Tabs|VisuallyHidden)',
  ].join('|')})/`,
);

/** What of that only dialogs and menus need, for which no page waits. */
const OF_DIALOGS =
  /node_modules\/@mantine\/(hooks\/esm\/use-(focus|long-press)|core\/esm\/components\/(FocusTrap|Overlay|Portal)\/)/;

/**
 * The files that the page is cut into. Left alone, the bundler makes one file for each set of
 * modules that the same pages share; then a vehicle opened by its link waits for 65 files, six at a
 * time. The options are described at https://rolldown.rs/in-depth/manual-code-splitting
 *
 * - `main`: what the sign-in needs. One file compresses better than twenty, and comes at once.
 * - `libraries`: what the pages behind the sign-in share of other people's code.
 * - `dialogs`: what dialogs and menus share of it.
 * - `app`: what every page behind the sign-in needs of ours.
 * - `vehicle`: what a vehicle needs until its overview can be read.
 * - `panels`, `shared`: what several panels, or several of the other pages, have in common.
 * - `typed`: what reads a plate, a name or a number while somebody types it.
 * - `for-customers`: what the message and the sheets of a vehicle have in common.
 */
export function chunkGroups(root: string): Group[] {
  let reached: Map<string, Set<string>> | undefined;
  const nameOf = (id: string, context: Context): string | null => {
    if (id.includes('node_modules')) return null;
    reached ??= pagesByModule(root, context);
    // A module that is imported dynamically must stay the start of its own file.
    if (context.getModuleInfo(id)?.dynamicImporters.length) return null;
    return chunkOf(reached.get(id) ?? new Set());
  };
  return [
    { name: 'main', tags: ['$initial'], priority: 3 },
    { name: 'dialogs', test: OF_DIALOGS, priority: 2, includeDependenciesRecursively: false },
    { name: 'libraries', test: LIBRARIES, priority: 1, includeDependenciesRecursively: false },
    { name: nameOf, includeDependenciesRecursively: false },
  ];
}

/** What is opened from a vehicle now and then, and that no panel should wait for. */
const forCustomers = ['message', 'sheet'];

/** The chunk for a module that these pages need; null if only one page needs it. */
function chunkOf(needing: ReadonlySet<string>): string | null {
  const others = [
    'blacklist',
    'campaigns',
    'allCampaigns',
    'returns',
    'calls',
    'members',
    'import',
  ].filter((page) => needing.has(page));
  if (needing.has('shell')) return 'app';
  if (needing.has('typed') && !needing.has('vehicle')) return 'typed';
  if (needing.has('search') && needing.size > 1) return 'app';
  if (needing.has('vehicle')) return others.length > 1 ? 'app' : 'vehicle';
  if (needing.size < 2) return null;
  if ([...needing].every((page) => forCustomers.includes(page))) return 'for-customers';
  return others.length === 0 ? 'panels' : 'shared';
}

/** For each of our own modules, by its id, the pages that can't be drawn without it. */
function pagesByModule(root: string, context: Context): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const note = (page: string, id: string) => {
    const needing = found.get(id) ?? new Set();
    if (needing.has(page)) return;
    found.set(id, needing.add(page));
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) {
      if (!next.includes('node_modules')) note(page, next);
    }
  };
  const all = { shell: { modules: shell }, ...pages };
  for (const [page, { modules }] of Object.entries(all)) {
    for (const module of modules) note(page, idOf(root, module));
  }
  return found;
}

/** The bundler's name for one of our own modules. */
export const idOf = (root: string, module: string): string =>
  join(root, module).replaceAll(sep, '/');
