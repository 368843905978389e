import type { Range } from '#rules/intervals.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { rangeMessages } from './messages.ts';

/** A usual interval in words: "2 ans", "4 à 6 ans", "15 000 à 30 000 km". */
export function useRangeWords(): (range: Range, unit: 'km' | 'months') => string {
  const text = useMessages(rangeMessages);
  const format = useFormat();
  return ({ min, max }, unit) => {
    const measure = format[unit];
    if (max === null) return text.from(measure(min));
    if (max === min) return measure(max);
    const first = unit === 'km' ? min : min / 12;
    const isWhole = unit === 'km' || (min % 12 === 0 && max % 12 === 0);
    return text.between(isWhole ? format.integer(first) : measure(min), measure(max));
  };
}
