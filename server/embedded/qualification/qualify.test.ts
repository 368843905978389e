import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { jobs, labelOf } from './jobs.ts';
import { type QualifiableLine, qualify } from './qualify.ts';
import { rules } from './rules.ts';

const blank: QualifiableLine = {
  partLabel: null,
  jobLabel: null,
  packageLabel: null,
  jobCode: null,
  packageCode: null,
};
const jobOf = (line: Partial<QualifiableLine>) => qualify({ ...blank, ...line })?.jobId ?? null;

const fields: Readonly<Record<string, keyof QualifiableLine>> = {
  piece: 'partLabel',
  operation: 'jobLabel',
  forfait: 'packageLabel',
  'code-operation': 'jobCode',
  'code-forfait': 'packageCode',
};

/** Lines that a person has labelled, each with the job that we expect (null for none). */
function labelled(file: string): { expected: number | null; line: QualifiableLine }[] {
  const text = readFileSync(new URL(`./labelled/${file}`, import.meta.url), 'utf8');
  const rows = text.split('\n').filter((row) => row !== '' && !row.startsWith('#'));
  return rows.map((row) => {
    const [job, ...cells] = row.split('\t');
    const line = { ...blank };
    for (const cell of cells) {
      const [name = '', ...value] = cell.split('=');
      const field = fields[name];
      if (!field) throw new Error(`${file}: no field ${name} in ${row}`);
      line[field] = value.join('=');
    }
    return { expected: job === '-' ? null : Number(job), line };
  });
}

/** A wrong job counts twice: as a job seen that isn't there, and as a job missed. */
function score(lines: ReturnType<typeof labelled>) {
  let right = 0;
  let seen = 0;
  let there = 0;
  for (const { expected, line } of lines) {
    const found = qualify(line)?.jobId ?? null;
    if (found !== null) seen += 1;
    if (expected !== null) there += 1;
    if (found !== null && found === expected) right += 1;
  }
  return { lines: lines.length, precision: right / seen, recall: right / there };
}

describe('for lines that a person has labelled', () => {
  it.each([
    ['held-out.tsv', 350],
    ['dev.tsv', 700],
  ])('precision and recall stay high: %s', (file, atLeast) => {
    const { lines, precision, recall } = score(labelled(file));
    console.info(
      `${file}: ${lines} lines, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    expect(lines).toBeGreaterThanOrEqual(atLeast);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('the labels name only jobs of the table, and each of them at least once', () => {
    const expected = [...labelled('held-out.tsv'), ...labelled('dev.tsv')].map((l) => l.expected);
    const known = new Set(jobs.map(({ id }) => id));
    expect(expected.filter((id) => id !== null && !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !expected.includes(id))).toEqual([]);
  });
});

test("the documentation's own lines", () => {
  expect(qualify({ ...blank, partLabel: 'JEU 4 PLAQ' })).toEqual({
    jobId: 14,
    source: 'libelle piece',
  });
  expect(
    qualify({ ...blank, jobCode: 'C', jobLabel: 'Remplacement Du Liquide De Freins' }),
  ).toEqual({ jobId: 11, source: 'libelle operation' });
  expect(
    qualify({
      ...blank,
      jobCode: 'M1',
      jobLabel: '- Revision - Operations Systematiques - 93820000',
    }),
  ).toEqual({ jobId: 13, source: 'libelle operation' });
  expect(labelOf(4, 'fr')).toBe('Filtre à air');
  expect(labelOf(14, 'fr')).toBe('Plaquettes de frein');
});

describe('the field that decides the job', () => {
  const line = {
    partLabel: 'JEU 4 PLAQ',
    jobLabel: 'Révision',
    packageLabel: 'Forfait vidange',
    jobCode: 'CLIM',
    packageCode: 'FDISTRI',
  };
  it.each([
    [line, 14, 'libelle piece'],
    [{ ...line, partLabel: 'PETITES FOURNITURES' }, 13, 'libelle operation'],
    [{ ...line, partLabel: '', jobLabel: 'MO T1' }, 1, 'libelle forfait'],
    [{ ...blank, jobCode: 'CLIM', packageCode: 'FDISTRI' }, 27, 'code operation'],
    [{ ...blank, jobCode: 'M1', packageCode: 'FDISTRI' }, 8, 'code forfait'],
  ])('is chosen for %j', (given, jobId, source) => {
    expect(qualify(given)).toEqual({ jobId, source });
  });

  it('is none if only a labour rate is given', () => {
    for (const code of ['M1', 'T2', 'C', 'MO', '', '0'])
      expect(jobOf({ jobCode: code })).toBeNull();
  });
});

test('case, accents and punctuation make no difference', () => {
  const labels = jobs.map(({ fr }) => fr);
  const dressed = fc.record({
    label: fc.constantFrom(
      ...labels,
      'Rempl. plaquettes de frein avant',
      'Vidange + filtre à huile',
    ),
    upper: fc.boolean(),
    accents: fc.boolean(),
    before: fc.constantFrom('', '- ', '  ', '*'),
    after: fc.constantFrom('', ' -', '.', ' !', ' :'),
  });
  fc.assert(
    fc.property(dressed, ({ label, upper, accents, before, after }) => {
      const plain = accents ? label : label.normalize('NFD').replace(/\p{M}/gu, '');
      const text = before + (upper ? plain.toUpperCase() : plain) + after;
      expect(jobOf({ partLabel: text })).toBe(jobOf({ partLabel: label }));
    }),
  );
});

test('every job is recognised by its own label', () => {
  for (const { id, fr } of jobs) expect([fr, jobOf({ jobLabel: fr })]).toEqual([fr, id]);
});

test('any text can be read', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 5_000 }));
  fc.assert(
    fc.property(text, text, (partLabel, jobCode) => {
      const job = jobOf({ partLabel, jobCode });
      expect(job === null || jobs.some(({ id }) => id === job)).toBe(true);
    }),
  );
});

test('the rules name jobs of the table, and every job has one', () => {
  const named = new Set(rules.map(({ job }) => job));
  named.delete(null);
  expect([...named].toSorted((a, b) => Number(a) - Number(b))).toEqual(jobs.map(({ id }) => id));
});

test('no code belongs to two jobs', () => {
  const codes = rules.flatMap(({ codes = [] }) => codes);
  expect(new Set(codes).size).toBe(codes.length);
});
