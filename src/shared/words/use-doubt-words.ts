import type { ReadingDoubt } from '#src/domain/mileage-readings.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { readingDoubtMessages } from './reading-doubt-messages.ts';

/** Why a mileage is not relied upon, in words. */
export function useDoubtWords(): (doubt: ReadingDoubt) => string {
  const text = useMessages(readingDoubtMessages);
  const format = useFormat();
  return (doubt) => {
    if (!('against' in doubt)) {
      return doubt.kind === 'future' ? text.future : text.beforePlates;
    }
    const km = format.km(doubt.against.mileage);
    const date = format.date(doubt.against.date);
    switch (doubt.kind) {
      case 'backwards':
        return text.backwards(km, date);
      case 'too-high':
        return text.tooHigh(km, date);
      case 'repeated':
        return text.repeated(date);
    }
  };
}
