/** Compares the records of a separately asked web service with those in vision360's answer. */
export interface AnswerComparison {
  /** How many are in both. */
  both: number;
  onlyAlone: unknown[];
  onlyWhole: unknown[];
}

/** Compares record by record; the order of the lists and of each record's keys doesn't matter. */
export function compareAnswers(
  alone: readonly unknown[],
  whole: readonly unknown[],
): AnswerComparison {
  const left = Map.groupBy(whole, canonical);
  const onlyAlone = alone.filter((record) => left.get(canonical(record))?.pop() === undefined);
  return {
    both: alone.length - onlyAlone.length,
    onlyAlone,
    onlyWhole: [...left.values()].flat(),
  };
}

/** The same content always gives the same text. */
const canonical = (record: unknown): string => JSON.stringify(record, sortedKeys);

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
