import { familyOf, isWearPart, usualIntervalOf } from '#src/domain/job-families.ts';
import type { JobHistory } from '#src/domain/operations.ts';
import { useMemberName } from '#src/features/vehicle/use-member-name.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { operationMessages } from './messages.ts';

/** A fact and the small print under it; empty where there is nothing to say. */
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
  /** Between two times, on average. */
  observed: Words;
  usual: Words;
}

const joined = (...parts: (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' · ');

export function useJobWords(): (history: JobHistory) => JobWords {
  const text = useMessages(operationMessages);
  const format = useFormat();
  const memberName = useMemberName();

  /** Time first, then distance: what is known of the two. */
  const span = (months: number | null, km: string | null): Words => {
    if (months === null) return { main: km ?? '', aside: '' };
    const time = months < 1 ? text.lessThanAMonth : format.months(Math.round(months));
    return { main: time, aside: km ?? '' };
  };

  return ({ job, occurrences, last, since, interval }) => {
    const family = familyOf(job.label);
    const isWear = isWearPart(family);
    const usual = usualIntervalOf(family);
    const usualKm = usual && usual.km !== null ? format.km(usual.km) : null;
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
        : { main: undated === occurrences.length ? text.undated : text.onlyFuture, aside: '' },
      ago: span(since.months, since.km === null ? null : text.about(format.km(since.km))),
      times: occurrences.length,
      undated: undated > 0 ? text.undatedCount(format.integer(undated)) : '',
      observed: span(interval.months, interval.km === null ? null : format.km(interval.km)),
      usual: usual
        ? span(usual.months, usualKm && (usual.months === null ? usualKm : text.or(usualKm)))
        : { main: isWear ? text.wearUsual : '', aside: '' },
    };
  };
}
