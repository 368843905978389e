import type { JobForecast } from '#src/domain/forecasts.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { PanelName } from '#src/paths.ts';
import { forecastMessages } from './forecast-messages.ts';
import { shorten } from './shorten.ts';

/** What a sentence is about, one by one: "Vidange" · "12/03/2025, par kilométrage". */
export interface AdviceFact {
  /** Unique within its group. */
  key: string;
  name: string;
  note: string | null;
}

export interface AdviceWords {
  /** Something to say or to do. */
  sentence: string;
  groups: { label: string | null; facts: AdviceFact[] }[];
  /** What it rests on: "d’après …" */
  basis: string;
  /** Where the matter is shown in full. */
  panel: PanelName;
}

/** The only group of a sentence, which needs no label. */
export const oneGroup = (facts: AdviceFact[]): AdviceWords['groups'] =>
  facts.length === 0 ? [] : [{ label: null, facts }];

/** The parts of a note that there are. */
export const noteOf = (...parts: (string | null | false)[]): string | null =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(', ') || null;

export function useJobName(): (forecast: JobForecast) => string {
  const { unnamed } = useMessages(forecastMessages);
  return ({ job }) => shorten(job?.label ?? unnamed);
}
