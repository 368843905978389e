import type { Random } from '#demo/network/random.ts';

type TextFault = (json: string, random: Random) => Buffer;

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

/** What can happen to an answer's JSON when a PHP program writes it. */
export const textFaults: Record<string, TextFault> = {
  empty: () => utf8(''),
  blank: () => utf8(' \n'),
  'a mark of UTF-8 first': (json) => utf8(`\uFEFF${json}`),
  'a warning first': (json) => utf8(`<br />\n<b>Warning</b>: Undefined index in api.php\n${json}`),
  'cut somewhere': (json, random) => {
    const bytes = utf8(json);
    return bytes.subarray(0, random.int(1, bytes.length));
  },
  'twice in a row': (json) => utf8(json + json),
  'keys twice, the first time null': (json, random) =>
    utf8(json.replace(/"(\w+)":/g, (key) => (random.chance(0.1) ? `${key}null,${key}` : key))),
  'not a number': (json) => utf8(json.replace(/:-?[\d.]+([,}])/, ':NaN$1')),
  'a comma too many': (json) => utf8(json.replace(/\}$/, ',}')),
  'another alphabet, not said': (json) => Buffer.from(json, 'latin1'),
  'bytes that are no text': (json) => Buffer.concat([utf8(json), Buffer.from([0xff, 0xfe, 0x80])]),
  'a million blanks first': (json) => utf8(' '.repeat(1e6) + json),
  'lists in lists': () => utf8('['.repeat(20_000) + ']'.repeat(20_000)),
  'null alone': () => utf8('null'),
  'a number alone': () => utf8('42'),
  'an empty list': () => utf8('[]'),
  'an empty object': () => utf8('{}'),
  'a page': () => utf8('<!doctype html><title>502</title><h1>Bad gateway</h1>'),
};
