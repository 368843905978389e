/** The records of a web service asked alone, held against those that vision360 gave. */
export interface AnswerComparison {
  /** How many stand in both. */
  both: number;
  onlyAlone: unknown[];
  onlyWhole: unknown[];
}

/** Record by record, whatever the order of the lists and of each record's keys. */
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

/** The same text for the same content. */
const canonical = (record: unknown): string => JSON.stringify(record, sortedKeys);

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
