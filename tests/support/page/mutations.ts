import fc from 'fast-check';

/** Keys that every object inherits, and those that PHP makes. */
const keys = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'length'],
  ...['then', 'toJSON', 'records', 'unreadable', 'otherFields', '', '0', '-1', '01', 'été'],
];
const scalars = [
  ...[null, true, false, 0, -0, -1, 1e308, 1.5, Number.MAX_SAFE_INTEGER],
  ...['', ' ', '0', '1', 'null', '0000-00-00', '2020-13-45', '9999-12-31', '-271821-04-20'],
  ...['932,87', '1e999', '<b>', '\uD800', '\u0000', '\u202E', 'NaN', '[object Object]'],
];

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What may be done to one value of an answer; `undefined` removes it. */
const change = fc.oneof(
  fc.constantFrom(...scalars).map((value) => (): Json => value),
  fc.jsonValue({ maxDepth: 3 }).map((value) => () => value as Json),
  fc.constantFrom(
    () => undefined,
    (value: Json): Json => [value],
    (value: Json): Json => ({ 1: value }),
    (value: Json): Json => ({ a: value }),
    (value: Json): Json => (Array.isArray(value) ? { ...value } : [value, value]),
    // Not String() for an object: another change may have replaced its `toString` with something
    // else.
    (value: Json): Json => (typeof value === 'object' ? '[object Object]' : String(value)),
    (): Json => [],
    (): Json => ({}),
    (): Json => JSON.parse('['.repeat(200) + ']'.repeat(200)),
  ),
  fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...scalars)).map(
    ([key, value]) =>
      (before: Json): Json =>
        typeof before === 'object' && before !== null && !Array.isArray(before)
          ? Object.fromEntries([...Object.entries(before), [key, value]])
          : Object.fromEntries([[key, before]]),
  ),
);

interface Place {
  value: Json;
  put: (value: Json | undefined) => void;
}

function placesOf(value: Json, put: Place['put']): Place[] {
  const own: Place = { value, put };
  if (typeof value !== 'object' || value === null) return [own];
  const inner: [string, Json][] = Object.entries(value);
  return [
    own,
    ...inner.flatMap(([key, held]) =>
      placesOf(held, (next) => {
        if (next === undefined) Reflect.deleteProperty(value, key);
        else
          Object.defineProperty(value, key, {
            value: next,
            writable: true,
            enumerable: true,
            configurable: true,
          });
      }),
    ),
  ];
}

/** A real answer, as text, in which a few values have been changed, anywhere. */
export const mutated = (sample: string): fc.Arbitrary<string> =>
  fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 4 }).map((changes) => {
    let body: Json = JSON.parse(sample);
    for (const [at, alter] of changes) {
      const places = placesOf(body, (next) => {
        body = next ?? null;
      });
      const place = places[at % places.length];
      place?.put(alter(place.value));
    }
    return JSON.stringify(body);
  });
