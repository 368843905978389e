import { foldText } from '#rules/fold-text.ts';

/** A job ("opération") as operations, forecasts and invoice lines name it. */
export interface Job {
  /** The same for two records of one job: its number, or its folded label where it has none. */
  key: string;
  id: number | string | null;
  label: string | null;
}

/** Null where neither a number nor a label says which job it was. */
export function jobOf(record: {
  privateJobId: number | string | null;
  privateJobLabel: string | null;
}): Job | null {
  const { privateJobId: id, privateJobLabel: label } = record;
  if (id === null && label === null) return null;
  return { key: id === null ? `label:${foldText(label ?? '')}` : `id:${id}`, id, label };
}
