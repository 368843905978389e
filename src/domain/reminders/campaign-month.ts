import { foldText } from '#rules/fold-text.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** The months as campaigns' names write them, in French and English, folded. */
const monthNames = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
] as const;

/** The time that a campaign's name mentions; at least one of the two is set. */
export interface NamedTime {
  /** 1 to 12. */
  month: number | null;
  year: number | null;
}

/** "Décembre 2016" → December 2016; null if the name contains neither a month nor a year. */
export function namedTime(label: string | null): NamedTime | null {
  const words = foldText(label ?? '').split(/[^a-z0-9]+/);
  const monthIndex = monthNames.findIndex((names) => names.some((name) => words.includes(name)));
  const year = words.find((word) => /^(19|20)\d\d$/.test(word));
  if (monthIndex === -1 && year === undefined) return null;
  return {
    month: monthIndex === -1 ? null : monthIndex + 1,
    year: year === undefined ? null : Number(year),
  };
}

/**
 * Months between the sending and the nearest time that the name can mean. A campaign is sent a few
 * weeks before its month (section 13: sent on 17 August, prediction for 1 September), so a
 * difference of one month is normal.
 */
export function monthsApart({ month, year }: NamedTime, sent: IsoDate): number {
  const sentMonth = Number(sent.slice(5, 7));
  const sentYear = Number(sent.slice(0, 4));
  if (month === null) {
    if (year === null || year === sentYear) return 0;
    return year > sentYear
      ? (year - sentYear) * 12 - (sentMonth - 1)
      : (sentYear - year - 1) * 12 + sentMonth;
  }
  if (year === null) {
    const apart = Math.abs(month - sentMonth);
    return Math.min(apart, 12 - apart);
  }
  return Math.abs((year - sentYear) * 12 + (month - sentMonth));
}
