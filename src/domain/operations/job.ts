import { foldText } from '#rules/fold-text.ts';

/** A job ("opération") as operations, forecasts and invoice lines name it. */
export interface Job {
  /** Equal for two records of the same job: its number, or its folded label if it has no number. */
  key: string;
  id: number | string | null;
  label: string | null;
}

/** What a record says of its job. */
export interface JobLine {
  privateJobId: number | string | null;
  privateJobLabel: string | null;
}

/** Null if neither a number nor a label says which job it was. */
export function jobOf({ privateJobId: id, privateJobLabel: label }: JobLine): Job | null {
  if (id === null && label === null) return null;
  return { key: id === null ? `label:${foldText(label ?? '')}` : `id:${id}`, id, label };
}
