import type { InspectionDate } from '#src/domain/inspection.ts';
import { useFormat } from '#src/i18n/format.ts';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';
import { useSourceWords } from './use-source-words.ts';

const messages = defineMessages({
  en: {
    says: (source: string, date: string) => `${source}: ${date}`,
    doubts: { impossible: 'impossible', 'too-far': 'too far away' },
  },
  fr: {
    says: (source: string, date: string) => `${source}\u00a0: ${date}`,
    doubts: { impossible: 'impossible', 'too-far': 'trop lointaine' },
  },
});

/** A date that is given for the next inspection: by whom, and why it is none. */
export function useGivenDate() {
  const text = useMessages(messages);
  const sourcesOf: (given: InspectionDate) => string = useSourceWords();
  const format = useFormat();
  const doubtOf = ({ doubt }: InspectionDate) => doubt && text.doubts[doubt];
  return {
    sourcesOf,
    doubtOf,
    /** "fiche véhicule de l’API : 01/02/2019, impossible" */
    line: (given: InspectionDate): string =>
      [text.says(sourcesOf(given), format.date(given.date)), doubtOf(given)]
        .filter(Boolean)
        .join(', '),
  };
}
