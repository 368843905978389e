import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Page and server once had a plate, a calendar and a maintenance plan each, and they disagreed.
 * What is in rules/ is now written down only there: this test looks for the marks of each rule in
 * all other rooms.
 */
const root = join(import.meta.dirname, '..');

const sources = globSync('{bench,contract,demo,link,rules,server,src}/**/*.{ts,tsx}', {
  cwd: root,
})
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => ({
    file: file.replaceAll('\\', '/'),
    text: readFileSync(join(root, file), 'utf8'),
  }));

interface Mark {
  rule: string;
  /** Words that the rule can't do without and that nothing else needs. */
  mark: RegExp;
  /** Files in which the same words mean something else, and what they mean there. */
  elsewhere?: Record<string, string>;
}

const marks: Mark[] = [
  { rule: 'the normal form of a plate', mark: /toUpperCase\(\)[^;]*replace\(\/\[[^\]]*(0-9|\\s)/ },
  { rule: 'the plate systems', mark: /A-HJ-NP-TV-Z/ },
  { rule: 'a French mobile number', mark: /\[67\]|\[6-7\]|\(6\|7\[/ },
  { rule: 'the country codes of overseas numbers', mark: /590\|690/ },
  { rule: 'the key of a SIRET', mark: /luhn/i },
  { rule: 'the shape of a VIN', mark: /A-HJ-NPR-Z0-9/ },
  { rule: 'the words of an energy', mark: /sans plomb/ },
  {
    rule: 'folding a text',
    mark: /normalize\('NFK?D'\)\s*\.replace/,
    elsewhere: {
      'server/sign-in/limit-sign-ins.ts': 'who an account is, for counting guesses',
      'src/domain/message/septets.ts': 'which letter of a phone’s alphabet is nearest',
      'demo/network/member-style.ts': 'how a member writes in capitals',
      'demo/network/people.ts': 'how people spell their addresses',
    },
  },
  {
    rule: 'calendar arithmetic',
    mark: /86_400_000|millisecondsInDay|daysInMonth|differenceIn/,
    elsewhere: { 'src/ui/export/xlsx-worksheet.ts': 'a workbook counts days from 1900' },
  },
  { rule: 'a month’s length', mark: /146_097|30\.4/ },
  {
    rule: 'today',
    mark: /toISOString\(\)\.slice\(0, 10\)|'Europe\/Paris'/,
    elsewhere: { 'server/embedded/import/admission.ts': 'a day of counting bytes, by UTC' },
  },
  { rule: 'what a past date can be', mark: /1901-09-10/ },
  { rule: 'the law of the inspection', mark: /1992-01-01|_OPENS_MONTHS/ },
  {
    rule: 'how far and how fast a car can go',
    mark: /\b6_000_000\b|MOST_KM\w* = |12_000 \/ DAYS_PER_MONTH/,
  },
  { rule: 'the families of jobs', mark: /'brake-discs-and-pads',\s*words/ },
  { rule: 'the intervals of jobs', mark: /\bkm: \d+_000, months: |\bafter\(\d+_000,/ },
  { rule: 'the bounds of a mileage', mark: /\b\w*KM = \d_000_000/ },
  { rule: 'quoting a field of CSV', mark: /replaceAll\('"', '""'\)/ },
  { rule: 'how a file says that there is no date', mark: /0000\[-\/\.\]\?00/ },
  { rule: 'which columns a file cannot be without', mark: /isRequired: true/ },
];

const isRule = ({ file }: { file: string }) => file.startsWith('rules/');

describe.each(marks)('$rule', ({ mark, elsewhere = {} }) => {
  it('is in rules/', () => {
    expect(sources.filter(isRule).some(({ text }) => mark.test(text))).toBe(true);
  });

  it('is nowhere else', () => {
    const twins = sources.filter((source) => !isRule(source) && mark.test(source.text));
    expect(twins.map(({ file }) => file).filter((file) => !(file in elsewhere))).toEqual([]);
  });

  it('lists no exception that isn’t needed any more', () => {
    for (const file of Object.keys(elsewhere)) {
      expect(sources.find((source) => source.file === file)?.text).toMatch(mark);
    }
  });
});
