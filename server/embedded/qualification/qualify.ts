import type { InvoiceLineRow } from '#server/embedded/rows.ts';
import { fold } from './fold.ts';
import { rules } from './rules.ts';

/**
 * The raw field from which a job was recognised. "libelle piece" is the word of section 10; the
 * others follow its pattern.
 */
type QualificationSource =
  | 'libelle piece'
  | 'libelle operation'
  | 'libelle forfait'
  | 'code operation'
  | 'code forfait';

export interface Qualification {
  jobId: number;
  /** `privateUsedSource`. */
  source: QualificationSource;
}

export type QualifiableLine = Pick<
  InvoiceLineRow,
  'partLabel' | 'jobLabel' | 'packageLabel' | 'jobCode' | 'packageCode'
>;

/**
 * The job that a raw line stands for, or null. The most telling field decides: first the part
 * fitted, then the work done, then the package sold, and codes only if no label says anything.
 */
export function qualify(line: QualifiableLine): Qualification | null {
  return (
    found(jobOfLabel(line.partLabel), 'libelle piece') ??
    found(jobOfLabel(line.jobLabel), 'libelle operation') ??
    found(jobOfLabel(line.packageLabel), 'libelle forfait') ??
    found(jobOfCode(line.jobCode), 'code operation') ??
    found(jobOfCode(line.packageCode), 'code forfait')
  );
}

const found = (jobId: number | null, source: QualificationSource): Qualification | null =>
  jobId === null ? null : { jobId, source };

/** Millions of lines repeat the same few thousand labels, so we remember the results. */
const remembered = new Map<string, number | null>();
const REMEMBERED_LABELS = 50_000;
/** Longer texts are letters, and we read only their beginning. */
const LONGEST_LABEL = 200;

function jobOfLabel(raw: string | null): number | null {
  if (!raw) return null;
  const label = raw.slice(0, LONGEST_LABEL);
  const known = remembered.get(label);
  if (known !== undefined) return known;
  const text = fold(label);
  const rule = rules.find((row) => row.label.test(text) && !row.except?.test(text));
  const job = rule?.job ?? null;
  if (remembered.size >= REMEMBERED_LABELS) remembered.clear();
  remembered.set(label, job);
  return job;
}

const jobOfCodes: ReadonlyMap<string, number> = new Map(
  rules.flatMap(({ job, codes = [] }) =>
    job === null ? [] : codes.map((code) => [code, job] as const),
  ),
);

function jobOfCode(code: string | null): number | null {
  if (!code) return null;
  const letters = code.toUpperCase().replace(/[^A-Z]/g, '');
  const stem = letters.replace(/^F(ORF?)?(?=[A-Z]{3})/, '').replace(/(?<=[A-Z]{3})A[VR]$/, '');
  return jobOfCodes.get(letters) ?? jobOfCodes.get(stem) ?? null;
}
