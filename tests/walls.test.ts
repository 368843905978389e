import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * A check that cannot fail is worth nothing. So this plants a violation of each wall
 * (docs/decisions/0001) in a copy of the configuration, and each must be found in its place.
 */
const root = join(import.meta.dirname, '..');
let copy: string;

const lintViolations: [file: string, source: string, rule: string][] = [
  ['contract/a.ts', "import '#src/paths.ts';", 'noRestrictedImports'],
  ['contract/b.ts', "import '../src/paths.ts';", 'noRestrictedImports'],
  ['contract/d.ts', "import '#rules/plate.ts';", 'noRestrictedImports'],
  ['contract/e.ts', "import '#link/limits.ts';", 'noRestrictedImports'],
  ['rules/a.ts', "import '#src/paths.ts';", 'noRestrictedImports'],
  ['rules/b.ts', "import '#server/env.ts';", 'noRestrictedImports'],
  ['rules/c.ts', "import '../contract/client.ts';", 'noRestrictedImports'],
  ['rules/d.ts', "import '#contract/client.ts';", 'noRestrictedImports'],
  ['rules/e.ts', "import '#link/limits.ts';", 'noRestrictedImports'],
  ['rules/f.ts', "import '#demo/network/network.ts';", 'noRestrictedImports'],
  ['link/a.ts', "import '#src/paths.ts';", 'noRestrictedImports'],
  ['link/b.ts', "import '#server/env.ts';", 'noRestrictedImports'],
  ['link/c.ts', "import '#rules/plate.ts';", 'noRestrictedImports'],
  ['worker/a.ts', "import '#src/paths.ts';", 'noRestrictedImports'],
  ['worker/b.ts', "import '#contract/client.ts';", 'noRestrictedImports'],
  ['server/a.ts', "import '#src/paths.ts';", 'noRestrictedImports'],
  ['src/api/a.ts', "import '#server/env.ts';", 'noRestrictedImports'],
  ['src/api/b.ts', "import 'node:fs';", 'noRestrictedImports'],
  ['src/api/c.ts', "import '#demo/network/network.ts';", 'noRestrictedImports'],
  ['contract/c.ts', "import '#demo/network/network.ts';", 'noRestrictedImports'],
  ['server/proxy/a.ts', "import '#demo/network/network.ts';", 'noRestrictedImports'],
  ['demo/a.ts', "import '#src/paths.ts';", 'noRestrictedImports'],
  [
    'src/features/login/a.ts',
    "import '#src/features/vehicle/vehicle-header.tsx';",
    'noRestrictedImports',
  ],
  ['src/features/login/b.ts', "import '#src/app/routes.tsx';", 'noRestrictedImports'],
  ['src/features/login/c.ts', "import '../vehicle/vehicle-header.tsx';", 'noRestrictedImports'],
  ['src/features/login/d.ts', "import 'ky';", 'noRestrictedImports'],
  ['src/features/vehicle/a.ts', "import '#src/features/login/messages.ts';", 'noRestrictedImports'],
  ['src/features/vehicle/client/a.ts', "import '../vehicle-header.tsx';", 'noRestrictedImports'],
  [
    'src/features/planner/a.ts',
    "import '#src/features/vehicle/messages.ts';",
    'noRestrictedImports',
  ],
  ['src/features/sheet/a.ts', "import '#src/features/vehicle/messages.ts';", 'noRestrictedImports'],
  [
    'src/features/search/a.ts',
    "import '#src/features/vehicle/messages.ts';",
    'noRestrictedImports',
  ],
  [
    'src/features/vehicle/c.ts',
    "import '#src/features/planner/messages.ts';",
    'noRestrictedImports',
  ],
  [
    'src/features/vehicle/client/b.ts',
    "import '#src/features/sheet/messages.ts';",
    'noRestrictedImports',
  ],
  [
    'src/features/campaigns/a.ts',
    "import '#src/features/login/messages.ts';",
    'noRestrictedImports',
  ],
  ['src/features/campaigns/all/a.ts', "import '../messages.ts';", 'noRestrictedImports'],
  ['src/shared/words/a.ts', "import '#src/features/vehicle/messages.ts';", 'noRestrictedImports'],
  ['src/ui/f.ts', "import '#src/shared/words/messages.ts';", 'noRestrictedImports'],
  ['src/ui/a.ts', "import '#src/api/api.ts';", 'noRestrictedImports'],
  ['src/ui/b.ts', "import '#contract/client.ts';", 'noRestrictedImports'],
  ['src/ui/c.ts', "import '@tanstack/react-query';", 'noRestrictedImports'],
  ['src/ui/d.ts', "import '#src/features/login/messages.ts';", 'noRestrictedImports'],
  ['src/ui/e.ts', "import '#src/shared/address/params.ts';", 'noRestrictedImports'],
  ['src/ui/f.ts', "import '#link/limits.ts';", 'noRestrictedImports'],
  ['src/ui/g.ts', "import '#rules/plate.ts';", 'noRestrictedImports'],
  ['src/shared/a.ts', "import '#src/features/login/messages.ts';", 'noRestrictedImports'],
  ['src/shared/b.ts', "import '#src/app/routes.tsx';", 'noRestrictedImports'],
  [
    'src/features/login/e.ts',
    "import { useSearchParams } from 'react-router';\nexport const a = useSearchParams;",
    'noRestrictedImports',
  ],
  [
    'src/features/vehicle/b.ts',
    "import { useSearchParams } from 'react-router';\nexport const a = useSearchParams;",
    'noRestrictedImports',
  ],
  ['src/domain/a.ts', "import 'react';", 'noRestrictedImports'],
  ['src/domain/b.ts', "import '#src/api/api.ts';", 'noRestrictedImports'],
  ['src/domain/c.ts', "import '@mantine/core';", 'noRestrictedImports'],
  ['contract/g.ts', "import '#tests/support/zip.ts';", 'noRestrictedImports'],
  ['link/d.ts', "import '#tests/support/zip.ts';", 'noRestrictedImports'],
  ['rules/g.ts', "import '#tests/support/zip.ts';", 'noRestrictedImports'],
  ['server/a.test.ts', "import '#tests/support/vehicle/records.ts';", 'noRestrictedImports'],
  ['server/proxy/b.ts', "import '#tests/support/server/ask.ts';", 'noRestrictedImports'],
  ['src/api/a.test.ts', "import '#tests/support/server/ask.ts';", 'noRestrictedImports'],
  ['src/domain/a.test.ts', "import '#tests/support/page/slow-api.ts';", 'noRestrictedImports'],
  ['src/shared/a.test.ts', "import '#tests/support/server/ask.ts';", 'noRestrictedImports'],
  ['src/ui/a.test.ts', "import '#tests/support/embedded/test-api.ts';", 'noRestrictedImports'],
  [
    'src/features/login/a.test.ts',
    "import '#tests/support/embedded/test-api.ts';",
    'noRestrictedImports',
  ],
  [
    'src/features/vehicle/a.test.ts',
    "import '#tests/support/embedded/test-api.ts';",
    'noRestrictedImports',
  ],
  ['tests/support/a.ts', "import '#src/paths.ts';", 'noRestrictedImports'],
  ['tests/support/server/a.ts', "import '#src/paths.ts';", 'noRestrictedImports'],
  [
    'tests/support/embedded/a.ts',
    "import '#tests/support/page/slow-api.ts';",
    'noRestrictedImports',
  ],
  ['tests/support/page/a.ts', "import '#server/env.ts';", 'noRestrictedImports'],
  ['tests/support/vehicle/a.ts', "import '#tests/support/server/ask.ts';", 'noRestrictedImports'],
  [
    'src/domain/loop-a.ts',
    "import { b } from './loop-b.ts';\nexport const a = () => b;",
    'noImportCycles',
  ],
  [
    'src/domain/loop-b.ts',
    "import { a } from './loop-a.ts';\nexport const b = () => a;",
    'noImportCycles',
  ],
  ['src/ui/Shouting.ts', 'export const a = 1;', 'useFilenamingConvention'],
  ['src/ui/any.ts', 'export const a = (b: any) => b;', 'noExplicitAny'],
];

const allowed: [file: string, source: string][] = [
  ['src/features/vehicle/client/ok.ts', "import '#src/features/vehicle/vehicle-header.tsx';"],
  [
    'src/domain/ok.ts',
    "import type { AppError } from '#src/api/errors.ts';\nexport type A = AppError;",
  ],
  ['src/features/login/ok.ts', "import '#src/api/api.ts';"],
  ['src/features/planner/ok.ts', "import '#src/shared/vehicle/vehicle-query.ts';"],
  ['src/shared/words/ok.ts', "import '#src/shared/vehicle/vehicle-query.ts';"],
  ['src/features/login/also-ok.ts', "import '#src/shared/address/params.ts';"],
  ['rules/ok.ts', "import '#contract/read.ts';\nimport '#rules/plate.ts';"],
  ['link/ok.ts', "import '#contract/services.ts';"],
  ['src/ui/ok.ts', "import '#rules/csv.ts';"],
  ['server/ok.ts', "import '#rules/plate.ts';\nimport '#link/limits.ts';"],
  ['src/domain/also-ok.ts', "import '#rules/plate.ts';"],
  ['src/shared/ok.ts', "import '#src/session/session.ts';"],
  ['server/proxy/ok.test.ts', "import '#tests/support/embedded/test-api.ts';"],
  ['src/domain/ok.test.ts', "import '#tests/support/vehicle/records.ts';"],
  ['src/shared/ok.test.ts', "import '#tests/support/page/slow-api.ts';"],
  ['tests/support/page/ok.ts', "import '#tests/support/zip.ts';"],
  ['tests/support/embedded/ok.ts', "import '#demo/sample/members.ts';"],
];

const typeViolations: [project: string, file: string, source: string, code: string][] = [
  ['contract', 'dom.ts', 'export const a = document.title;', 'TS2584'],
  ['contract', 'node.ts', 'export const a = process.env.PORT;', 'TS2591'],
  ['rules', 'dom.ts', 'export const a = document.title;', 'TS2584'],
  ['rules', 'node.ts', 'export const a = process.env.PORT;', 'TS2591'],
  ['link', 'dom.ts', 'export const a = document.title;', 'TS2584'],
  ['link', 'node.ts', 'export const a = process.env.PORT;', 'TS2591'],
  ['server', 'dom.ts', 'export const a = document.title;', 'TS2584'],
  ['src', 'node.ts', 'export const a = process.env.PORT;', 'TS2591'],
  ['src', 'index.ts', "export const a: string = ['x'][1];", 'TS2322'],
  ['server', 'enum.ts', 'export enum A { b }', 'TS1294'],
  ['server', 'support.ts', "import '#tests/support/zip.ts';", 'TS6307'],
  ['src', 'support.ts', "import '#tests/support/zip.ts';", 'TS6307'],
];

const write = (file: string, source: string) => {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), `${source}\n`);
};

const run = (tool: string, args: string[]) => {
  const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: copy,
    encoding: 'utf8',
  });
  return stdout + stderr;
};

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'vision360-walls-'));
  for (const file of ['biome.json', 'package.json', 'tsconfig.base.json']) {
    cpSync(join(root, file), join(copy, file));
  }
  for (const project of ['contract', 'link', 'rules', 'server', 'src']) {
    cpSync(join(root, project, 'tsconfig.json'), join(copy, project, 'tsconfig.json'));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('Biome', () => {
  let report: { location: { path: string }; category: string }[];

  beforeAll(() => {
    for (const [file, source] of [...lintViolations, ...allowed]) write(file, source);
    const output = run('biome', [
      'lint',
      '--reporter=json',
      '--vcs-enabled=false',
      '--max-diagnostics=200',
      '.',
    ]);
    report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)).diagnostics;
  });

  const found = (file: string) =>
    report.filter(({ location }) => location.path.endsWith(file)).map(({ category }) => category);

  it.each(lintViolations)('finds the violation in %s', (file, _, rule) => {
    expect(found(file).join()).toContain(rule);
  });

  it.each(allowed)('lets %s pass', (file) => {
    expect(found(file).join()).not.toContain('noRestrictedImports');
  });
});

/** What the project may import, as seen from a folder of its own in it. */
const referencesOf = (project: string) => {
  const file = readFileSync(join(root, project, 'tsconfig.json'), 'utf8');
  const { references = [] }: { references?: { path: string }[] } = JSON.parse(file);
  return references.map(({ path }) => ({ path: `../${path}` }));
};

describe('TypeScript', () => {
  // Importing a file that doesn't exist would be a different fault.
  beforeAll(() => {
    write('tests/support/zip.ts', 'export const a = 1;');
    cpSync(join(root, 'tests/support/tsconfig.json'), join(copy, 'tests/support/tsconfig.json'));
  });

  it.each(typeViolations)('finds the violation in %s/%s', (project, file, source, code) => {
    write(`${project}/types/${file}`, source);
    write(
      `${project}/types/tsconfig.json`,
      JSON.stringify({
        extends: '../tsconfig.json',
        include: [file],
        references: referencesOf(project),
      }),
    );
    expect(
      run('tsc', ['-p', `${project}/types`, '--noEmit', '--emitDeclarationOnly', 'false']),
    ).toContain(code);
  });
});
