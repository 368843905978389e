import type { ReadingDoubt } from '#src/domain/mileage-readings.ts';
import type { TimelineEvent } from '#src/domain/timeline.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useDoubtWords } from '#src/shared/words/use-doubt-words.ts';
import { dateAt } from './day-window.ts';
import type { Mark } from './lanes.ts';
import { timelineMessages } from './messages.ts';
import { useEventWords } from './use-event-words.ts';

/** Marks and their events in the words that stand on and beside the picture. */
export function useMarkWords({ today, mileage: { curve } }: VehicleView) {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const eventWords = useEventWords(today);
  const why = useDoubtWords();
  const lastKnown = curve.at(-1)?.date ?? '';

  /** "30 janv. 2020", "2 mars 2019 – 8 mai 2020". */
  const dates = ({ from, to }: Mark): string =>
    from === to
      ? format.mediumDate(dateAt(from))
      : text.range(format.mediumDate(dateAt(from)), format.mediumDate(dateAt(to)));

  /** "Facture n° 40475", "12 factures". */
  const title = ({ items, shape }: Mark): string => {
    const [first] = items;
    if (items.length === 1 && first) return eventWords(first.event).title;
    const { one, many } = text.kinds[shape];
    return format.count(items.length, one, many);
  };

  /** "96 753 km", "≈ 107 342 km, estimé". */
  const km = (
    { kind, mileage, date }: TimelineEvent,
    doubt: ReadingDoubt | null,
  ): string | null => {
    // A new car's 0 km is nobody's reading.
    if (mileage === null || kind === 'release') return null;
    const value = format.km(mileage.km);
    if (doubt) return text.doubtfulKm(value, why(doubt));
    if (!mileage.inferred) return value;
    return date > lastKnown ? text.projectedKm(value) : text.inferredKm(value);
  };

  return { dates, title, km, label: (mark: Mark) => `${title(mark)}, ${dates(mark)}` };
}
