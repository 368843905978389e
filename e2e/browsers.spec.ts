import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { oldestBrowsers, telltales } from '../vite/oldest-browsers.ts';
import { expect, test } from './fixtures.ts';

type Browsers = Record<keyof typeof oldestBrowsers, string>;

/** Whether "17.4" is a later version than "17.3", and "≤80" than "79". */
function isLater(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.replace('≤', '').split('.').map(Number));
  const [major = 0, minor = 0] = a ?? [];
  const [otherMajor = 0, otherMinor = 0] = b ?? [];
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}

/** Whether all of these versions know it, without a flag and by this name. */
const isKnown = ({ support }: CompatStatement, browsers: Browsers): boolean =>
  Object.entries(browsers).every(([name, version]) =>
    [support[name as keyof Browsers]].flat().some((one) => {
      if (!one || one.flags || one.prefix || one.alternative_name) return false;
      const { version_added: added } = one;
      return typeof added === 'string' && added !== 'preview' && !isLater(added, version);
    }),
  );

const statementOf = (path: string): CompatStatement | undefined => {
  const [owner = '', member = ''] = path.split('.');
  const of = (all: Identifier) =>
    all[owner]?.[member]?.__compat ?? all[owner]?.[`${member}_static`]?.__compat;
  return of(data.javascript.builtins ?? {}) ?? of(data.api);
};

/** Their methods have names that others have too, such as `take` and `use`. */
const NAMED_LIKE_OTHERS = ['Iterator', 'DisposableStack', 'AsyncDisposableStack'];

/**
 * What one of the oldest browsers doesn't know, by MDN's tables: members of a global object, by both
 * names; and methods of JavaScript's own objects, by a name that means nothing else. The compiler
 * knows about the others in our own code (`lib` in the tsconfig.json).
 */
function tooNew(): { members: Set<string>; methods: Set<string> } {
  const members = new Set<string>();
  const methods = new Map<string, boolean>();
  const all: Record<string, Identifier> = {
    builtins: data.javascript.builtins ?? {},
    api: data.api,
  };
  for (const [kind, owners] of Object.entries(all)) {
    for (const [owner, features] of Object.entries<Identifier>(owners)) {
      for (const [key, { __compat: statement }] of Object.entries<Identifier>(features)) {
        if (!statement || key.endsWith('_event')) continue;
        const name = key.replace(/_static$/, '');
        const known = isKnown(statement, oldestBrowsers);
        if (!known) members.add(`${owner}.${name}`);
        const isTelling = kind === 'builtins' && !NAMED_LIKE_OTHERS.includes(owner);
        if (known || isTelling) methods.set(name, known || (methods.get(name) ?? false));
      }
    }
  }
  const unknown = [...methods].flatMap(([name, known]) => (known ? [] : [name]));
  return { members, methods: new Set(unknown) };
}

/** Only used where it is there, an own method of a library, or older than MDN's tables say. */
const FINE = [
  'dispose',
  'captureStackTrace',
  'Error.captureStackTrace',
  'Symbol.asyncDispose',
  'Symbol.dispose',
  // What they date is the kind of error that it throws.
  'AbortSignal.timeout',
];

test('nothing that was built is newer than the oldest browsers that we name', () => {
  const { members, methods } = tooNew();
  expect(members).toContain('Iterator.from');
  expect(methods).toContain('isSubsetOf');
  const folder = join(import.meta.dirname, '../dist/assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  const found = scripts.flatMap((file) => {
    const code = readFileSync(join(folder, file), 'utf8');
    const used = [...code.matchAll(/(?<![\w$.])([A-Z]\w*)\.(\w+)/g)].map(([path]) => path);
    const called = [...code.matchAll(/\.(\w+)\(/g)].map(([, name = '']) => name);
    return [
      ...used.filter((path) => members.has(path)),
      ...called.filter((name) => methods.has(name)),
    ];
  });
  expect([...new Set(found)].filter((one) => !FINE.includes(one))).toEqual([]);
});

test('the telltales are in each of the oldest browsers, and not in the version before', () => {
  const statements = telltales.map((path) => {
    const statement = statementOf(path);
    if (!statement) throw new Error(`MDN doesn't know ${path}`);
    return statement;
  });
  for (const statement of statements) expect(isKnown(statement, oldestBrowsers)).toBe(true);
  const before: Browsers = { chrome: '119', edge: '119', firefox: '123', safari: '17.3' };
  for (const name of Object.keys(before) as (keyof Browsers)[]) {
    const older = { ...oldestBrowsers, [name]: before[name] };
    expect(
      statements.every((statement) => isKnown(statement, older)),
      name,
    ).toBe(false);
  }
});

for (const path of telltales) {
  test(`a browser without ${path} gets a sentence, in both languages, and nothing else`, async ({
    page,
  }) => {
    await page.addInitScript((name) => {
      const [owner = '', member = ''] = name.split('.');
      Reflect.deleteProperty(Reflect.get(window, owner), member);
    }, path);
    await page.goto('/trif/vehicles/ABC123');
    await expect(page.getByText(/Ce navigateur est trop ancien pour Vision\s360\./)).toBeVisible();
    await expect(page.getByText('This browser is too old')).toContainText(
      'Safari 17.4, or a later',
    );
    await expect(page.getByRole('textbox')).toHaveCount(0);
  });
}
