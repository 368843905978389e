import type { Random } from '#demo/network/random.ts';
import type { Json } from './marks.ts';

/** A place in a value: the keys that lead to it. */
type Path = readonly (string | number)[];

type Container = Json[] | { [key: string]: Json };

export interface ValueChange {
  /** What was done, for the person who looks for the cause. */
  name: string;
  value: Json;
}

/** Makes a text of our own, which isn't in the answer yet; marked, if marks are in use. */
export type NewText = (text: string) => string;

type Operation = (value: Json, random: Random, newText: NewText) => Json | undefined;

/**
 * Makes one change at one place of a value, such as a real API's answer could hold. The given value
 * isn't modified.
 */
export function changeValue(whole: Json, random: Random, newText: NewText): ValueChange {
  const path = random.pick(pathsOf(whole));
  const [name, operation] = random.pick(operationsFor(valueAt(whole, path)));
  const value = replaceAt(whole, path, (old) => operation(old, random, newText));
  return { name: `${name} at ${path.join('.') || 'the root'}`, value };
}

function operationsFor(value: Json): [string, Operation][] {
  const [kind, own] = Array.isArray(value)
    ? ['list', listOperations]
    : value !== null && typeof value === 'object'
      ? ['object', objectOperations]
      : ['scalar', scalarOperations];
  const all: Record<string, Operation> = { ...own, ...anyOperations };
  return Object.entries(all).map(([name, operation]) => [`${kind}: ${name}`, operation]);
}

const anyOperations: Record<string, Operation> = {
  missing: () => undefined,
  null: () => null,
  'empty text': () => '',
  'empty list': () => [],
  'empty object': () => ({}),
  'a text': (_, __, newText) => newText('texte'),
  'a number': (_, random) => random.pick(NUMBERS),
  'a boolean': (_, random) => random.chance(0.5),
};

const listOperations: Record<string, Operation> = {
  'as a numbered object': (value) => ({ ...Object.values(value ?? []) }),
  'as an object': (value) => ({ a: Array.isArray(value) ? (value[0] ?? 1) : 1 }),
  'its only record': (value) => (Array.isArray(value) ? (value[0] ?? null) : value),
  'in a list of one': (value) => [value],
  'a record twice': (value, random) =>
    Array.isArray(value) && value.length > 0 ? [...value, random.pick(value)] : value,
  'the other way round': (value) => (Array.isArray(value) ? value.toReversed() : value),
  'null among them': (value) => (Array.isArray(value) ? [null, ...value, [], 0] : value),
  'texts among them': (value, _, newText) =>
    Array.isArray(value) ? [...value, newText('intrus')] : value,
};

const objectOperations: Record<string, Operation> = {
  'in a list': (value) => [value],
  'hostile keys': (value, _, newText) => ({
    ...entriesOf(value),
    ...Object.fromEntries(HOSTILE_KEYS.map((key) => [key, newText('clé')])),
  }),
  'a hostile key that holds an object': (value, random) =>
    withKey(value, random.pick(HOSTILE_KEYS), { polluted: true }),
  'a hostile key that holds a list': (value, random) =>
    withKey(value, random.pick(HOSTILE_KEYS), [{ a: 1 }, { b: 2 }]),
  'more keys': (value, _, newText) => ({
    ...entriesOf(value),
    nouveauChamp: newText('nouveau'),
    nouvelleListe: [newText('un'), null],
    nouvelObjet: { dedans: newText('deux') },
  }),
  'keys in other cases': (value, random) =>
    renamed(value, (key) => (random.chance(0.5) ? key.toUpperCase() : snakeCase(key))),
  'two values exchanged': (value, random) => exchanged(entriesOf(value), random),
};

const scalarOperations: Record<string, Operation> = {
  'as a text': (value) => (value === null ? null : String(value)),
  'a hostile text': (_, random, newText) => newText(random.pick(TEXTS)),
  'a long text': (_, random, newText) =>
    newText(`${random.pick(['Mot ', 'Mot'])}`.repeat(random.int(50, 2000))),
  'a hostile date': (_, random) => random.pick(DATES),
  'an extreme number': (_, random) => random.pick(NUMBERS),
  'a French number': (value) =>
    typeof value === 'number' ? String(value).replace('.', ',') : value,
  'in a list': (value) => [value],
  'in an object': (value) => ({ valeur: value }),
};

const HOSTILE_KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', ''];

const NUMBERS = [0, -1, 1e308, -1e21, 5e-324, 0.1, 2 ** 53, 1e15, 999_999_999, -0.004, 1e6];

const DATES = [
  '0000-00-00',
  '2020-13-45',
  '2023-02-29',
  '0001-01-01',
  '9999-12-31',
  '31/12/2019',
  '2019-06-01T10:11:12Z',
  '2019-06-01 25:61:61',
  '19/06/01',
  '1577836800',
  '2999-01-01 00:00:00',
];

const TEXTS = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '=1+1',
  '\u202edroite à gauche',
  'a\u0000b',
  'deux\nlignes\tet\rplus',
  '👩‍🔧🚗',
  '\ud800',
  '%00%2e%2e',
  'javascript:alert(1)',
  '{{7*7}}',
  'é'.normalize('NFD'),
  '\u200b',
  '&lt;b&gt;',
];

const isContainer = (value: Json): value is Container =>
  value !== null && typeof value === 'object';

/** Every place in a value, including the value itself. */
function pathsOf(value: Json): Path[] {
  const paths: Path[] = [[]];
  if (!isContainer(value)) return paths;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, item] of entries) {
    for (const path of pathsOf(item)) paths.push([key, ...path]);
  }
  return paths;
}

const childOf = (value: Json | undefined, key: string | number): Json | undefined =>
  Array.isArray(value)
    ? value[Number(key)]
    : value !== null && typeof value === 'object'
      ? value[key]
      : undefined;

const valueAt = (value: Json, path: Path): Json =>
  path.reduce<Json>((found, key) => childOf(found, key) ?? null, value);

/** The value with something else in one place. If `make` gives nothing, that place is removed. */
function replaceAt(value: Json, path: Path, make: (old: Json) => Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return make(value) ?? null;
  const place = (old: Json) => replaceInside(old, rest, make);
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const next = index === key ? place(item) : item;
      return next === undefined ? [] : [next];
    });
  }
  const entries = Object.entries(entriesOf(value)).flatMap(([name, item]) => {
    const next = name === key ? place(item) : item;
    return next === undefined ? [] : [[name, next] as const];
  });
  return Object.fromEntries(entries);
}

const replaceInside = (
  old: Json,
  rest: Path,
  make: (old: Json) => Json | undefined,
): Json | undefined => (rest.length === 0 ? make(old) : replaceAt(old, rest, make));

const entriesOf = (value: Json): { [key: string]: Json } =>
  isContainer(value) && !Array.isArray(value) ? value : {};

/** Built from entries: an assignment to `__proto__` would change the object's prototype. */
const withKey = (value: Json, key: string, item: Json): Json =>
  Object.fromEntries([...Object.entries(entriesOf(value)), [key, item]]);

const renamed = (value: Json, name: (key: string) => string): Json =>
  Object.fromEntries(Object.entries(entriesOf(value)).map(([key, item]) => [name(key), item]));

const snakeCase = (key: string): string =>
  key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

function exchanged(value: { [key: string]: Json }, random: Random): Json {
  const keys = Object.keys(value);
  if (keys.length < 2) return value;
  const [one, other] = [random.pick(keys), random.pick(keys)];
  return { ...value, [one]: value[other] ?? null, [other]: value[one] ?? null };
}
