import { DAYS_PER_MONTH } from '#rules/days.ts';
import { usualJobInterval } from '#rules/intervals.ts';
import { familyOf, isWearPart } from '#rules/job-families.ts';
import type { Upkeep } from '#src/domain/forecasts/forecasts.ts';
import type { JobHistory } from '#src/domain/operations/operations.ts';
import { operationMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useRangeWords } from '#src/shared/words/range-words.ts';
import { useMemberName } from '#src/shared/words/sentences.ts';

/** A fact and the small print below it; empty if there is nothing to say. */
export interface Words {
  main: string;
  aside: string;
}

/** A job's history in words. */
export interface JobWords {
  name: string;
  isWear: boolean;
  /** The last time, or why there is none; where it was and at what mileage. */
  last: Words;
  /** Time and distance since then. */
  ago: Words;
  times: number;
  undated: string;
  /** The average from one time to the next. */
  observed: Words;
  usual: Words;
}

/** An average of fewer months than this is given in days. */
const FEW_MONTHS = 3;

const joined = (...parts: (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' · ');

export function useJobWords(upkeep: Upkeep): (history: JobHistory) => JobWords {
  const text = useMessages(operationMessages);
  const format = useFormat();
  const memberName = useMemberName();
  const rangeWords = useRangeWords();

  /** Time first, then distance, if they are known. */
  const span = (time: string | null, km: string | null): Words =>
    time === null ? { main: km ?? '', aside: '' } : { main: time, aside: km ?? '' };
  const whole = (months: number | null) => {
    if (months === null) return null;
    return months === 0 ? text.lessThanAMonth : format.months(months);
  };
  /** A taxi's seven weeks are neither one month nor two. */
  const average = (months: number | null) => {
    if (months === null) return null;
    return months < FEW_MONTHS
      ? format.count(Math.round(months * DAYS_PER_MONTH), text.day, text.days)
      : format.months(Math.floor(months));
  };

  return ({ job, occurrences, last, since, interval }) => {
    const family = familyOf(job.label);
    const isWear = isWearPart(family);
    const usual = usualJobInterval(job.label, upkeep);
    const usualKm = usual?.km ? rangeWords(usual.km, 'km') : null;
    const usualMonths = usual?.months ? rangeWords(usual.months, 'months') : null;
    const undated = occurrences.filter(({ date }) => date === null).length;
    return {
      name: job.label ?? text.unlabelled(String(job.id)),
      isWear,
      last: last
        ? {
            main: format.date(last.date),
            aside: joined(
              last.mileage !== null && format.km(last.mileage),
              last.mileageDoubtful && text.doubtfulKm,
              last.member && memberName(last.member),
            ),
          }
        : { main: undated === occurrences.length ? text.undated : text.noPastDate, aside: '' },
      ago: span(whole(since.months), since.km === null ? null : text.about(format.km(since.km))),
      times: occurrences.length,
      undated: undated > 0 ? text.undatedCount(format.integer(undated)) : '',
      observed: span(
        average(interval.months),
        interval.km === null ? null : format.km(interval.km),
      ),
      usual: usual
        ? span(usualMonths, usualKm && (usualMonths === null ? usualKm : text.or(usualKm)))
        : { main: isWear ? text.wearUsual : '', aside: '' },
    };
  };
}
