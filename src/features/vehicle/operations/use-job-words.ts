import { familyOf, isWearPart, usualIntervalOf } from '#src/domain/job-families.ts';
import type { JobHistory } from '#src/domain/operations.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { operationMessages } from './messages.ts';

/** A job's history in words; null where there is nothing to say. */
export interface JobWords {
  name: string;
  isWear: boolean;
  /** The last time, or why there is none. */
  last: string;
  lastKm: string | null;
  lastPlace: string | null;
  agoTime: string | null;
  agoKm: string | null;
  times: string;
  undated: string | null;
  observed: string | null;
  usual: string | null;
}

export function useJobWords(): (history: JobHistory) => JobWords {
  const text = useMessages(operationMessages);
  const format = useFormat();

  const span = (months: number) =>
    months < 1 ? text.lessThanAMonth : format.months(Math.round(months));

  const either = (km: number | null, months: number | null): string | null => {
    const parts = [km !== null && format.km(km), months !== null && span(months)].filter(Boolean);
    return parts.length === 2 ? text.either(String(parts[0]), String(parts[1])) : parts[0] || null;
  };

  return ({ job, occurrences, last, since, interval }) => {
    const family = familyOf(job.label);
    const usual = usualIntervalOf(family);
    const undated = occurrences.filter(({ date }) => date === null).length;
    const isWear = isWearPart(family);
    const undatedOnly = undated === occurrences.length ? text.undated : text.onlyFuture;
    return {
      name: job.label ?? text.unlabelled(String(job.id)),
      isWear,
      last: last ? format.date(last.date) : undatedOnly,
      lastKm:
        last && last.mileage !== null
          ? [format.km(last.mileage), last.mileageDoubtful && text.doubtfulKm]
              .filter(Boolean)
              .join(', ')
          : null,
      lastPlace: last?.member?.tradeName ?? last?.member?.posCode ?? null,
      agoTime: since.months === null ? null : span(since.months),
      agoKm: since.km === null ? null : text.about(format.km(since.km)),
      times: format.count(occurrences.length, text.time, text.timesWord),
      undated: undated > 0 ? text.undatedCount(format.integer(undated)) : null,
      observed: either(interval.km, interval.months),
      usual: usual ? either(usual.km, usual.months) : isWear ? text.wearUsual : null,
    };
  };
}
