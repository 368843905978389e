import type { Forecast } from '#contract/forecast.ts';
import { addMonths, monthsBetween, oldestFirst } from '#rules/days.ts';
import type { Powertrain } from '#rules/energy.ts';
import { type Range, usualIntervalOf } from '#rules/intervals.ts';
import {
  type FamilyCode,
  familyOf,
  isForeignTo,
  isOnlyChecked,
  isWearPart,
} from '#rules/job-families.ts';
import { type DateDoubt, dateDoubt } from '#rules/past-date.ts';
import { type Mileage, mileageAt, onTodaysScale } from '#src/domain/mileage/mileage.ts';
import { type Job, jobOf } from '#src/domain/operations/job.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { type Urgency, urgencyOf } from './urgency.ts';

/** Why a date that the API forecasts is hard to believe. Months and km are counted from `since`. */
export type BasisDoubt =
  /** It is earlier than number plates existed. */
  | { kind: 'before-plates' }
  /** It isn't after the last time that the job was done. */
  | { kind: 'before-last-job' }
  /** A vehicle of its energy has no such job: an electric one has no engine oil. */
  | { kind: 'no-such-job' }
  /** It is more than ten years away, and further than the usual interval allows. */
  | { kind: 'too-far'; since: 'last-job' | 'today'; months: number; usual: Range | null }
  /** It is later after the last time than the usual interval allows. */
  | { kind: 'beyond-usual'; unit: 'km' | 'months'; value: number; usual: Range };

export interface ForecastBasis {
  /** The API's field: `milage…`, `periodic…` or `checkBasedEstimatedDate` (section 8). */
  basis: 'mileage' | 'period' | 'inspection';
  date: IsoDate;
  /**
   * The mileage that the vehicle would have on that date, in km; null if its mileage is unknown.
   */
  mileageThen: number | null;
  /** Null if the date is plausible. */
  doubt: BasisDoubt | null;
}

/**
 * `to-check`: past its date, but something that is only looked at, because manufacturers give it no
 * period. `doubtful`: the due date cannot be right, so nothing is late because of it.
 */
export type ForecastUrgency = Urgency | 'to-check' | 'doubtful';

/** When one job is due, on each basis that the API uses. */
export interface JobForecast {
  /** Unique within the vehicle. */
  key: string;
  job: Job | null;
  family: FamilyCode | null;
  lastJobDate: IsoDate | null;
  /** Why we don't rely on `lastJobDate`. */
  lastJobDoubt: DateDoubt | null;
  /** Earliest first; only those with a date. */
  bases: ForecastBasis[];
  /** The earliest of the bases. It is the due date, even if it is doubtful. */
  due: ForecastBasis | null;
  urgency: ForecastUrgency;
  /**
   * Months from the earliest basis to the latest, if that is more than 24 and both are possible;
   * otherwise null.
   */
  disagreement: number | null;
  /**
   * The vehicle's own history shows the job on a later day than `lastJobDate`, so the forecast may
   * be out of date. Jobs are compared by `privateJobId`, which sections 7, 8 and 10 share.
   */
  doneSince: IsoDate | null;
  /** `forecastInformations` as text; the documentation doesn't show its shape. */
  information: string | null;
}

/** What decides how often a job is done. */
export interface Upkeep {
  powertrain: Powertrain | null;
  isVan: boolean;
}

/** Whether the forecast is for a timing belt that this engine may not have: no record shows one. */
export const mayBeChain = ({ family, lastJobDate, doneSince }: JobForecast): boolean =>
  family === 'timing-belt' && lastJobDate === null && doneSince === null;

export interface ForecastContext {
  mileage: Mileage;
  upkeep: Upkeep;
  /** The last date of each job, by `Job.key`, in the vehicle's invoices and operations. */
  lastDone: ReadonlyMap<string, IsoDate>;
}

/** Every forecast of the API (section 8), by due date, with undated ones last. None is left out. */
export function jobForecasts(
  forecasts: readonly Forecast[],
  context: ForecastContext,
  today: IsoDate,
): JobForecast[] {
  return forecasts
    .map((forecast, index) => jobForecast(forecast, index, context, today))
    .sort((a, b) => oldestFirst(a.due?.date ?? null, b.due?.date ?? null));
}

function jobForecast(
  forecast: Forecast,
  index: number,
  context: ForecastContext,
  today: IsoDate,
): JobForecast {
  const { mileage, lastDone } = context;
  const job = jobOf(forecast);
  const family = familyOf(forecast.privateJobLabel);
  const { lastJobDate } = forecast;
  const lastJobDoubt = lastJobDate === null ? null : dateDoubt(lastJobDate, today);
  const last = lastJobDoubt ? null : lastJobDate;
  const bases = basesOf(forecast)
    .map((basis): ForecastBasis => {
      const mileageThen = mileageAt(mileage, basis.date);
      return {
        ...basis,
        mileageThen,
        doubt: doubtOf(basis, last, forecast.privateJobLabel, context, today),
      };
    })
    .sort((a, b) => oldestFirst(a.date, b.date));
  const [due = null] = bases;
  const datable = bases.filter(({ doubt }) => doubt?.kind !== 'before-plates');
  const [from, to] = [datable[0], datable.at(-1)];
  const done = job && lastDone.get(job.key);
  return {
    key: `${job?.key ?? 'unnamed'}/${index}`,
    job,
    family,
    lastJobDate,
    lastJobDoubt,
    bases,
    due,
    urgency: forecastUrgency(due, family, today),
    disagreement:
      from && to && from !== to && to.date > addMonths(from.date, DISAGREEMENT_MONTHS)
        ? monthsBetween(from.date, to.date)
        : null,
    doneSince: done && (last === null || done > last) ? done : null,
    information: asText(forecast.forecastInformations),
  };
}

function forecastUrgency(
  due: ForecastBasis | null,
  family: FamilyCode | null,
  today: IsoDate,
): ForecastUrgency {
  const kind = due?.doubt?.kind;
  if (kind === 'before-plates' || kind === 'before-last-job' || kind === 'no-such-job') {
    return 'doubtful';
  }
  const urgency = urgencyOf(due?.date ?? null, today);
  return urgency === 'overdue' && isOnlyChecked(family) ? 'to-check' : urgency;
}

const DISAGREEMENT_MONTHS = 24;

function basesOf(forecast: Forecast): Pick<ForecastBasis, 'basis' | 'date'>[] {
  const dates = [
    ['mileage', forecast.milageBasedEstimatedDate],
    ['period', forecast.periodicBasedEstimatedDate],
    ['inspection', forecast.checkBasedEstimatedDate],
  ] as const;
  return dates.flatMap(([basis, date]) => (date === null ? [] : [{ basis, date }]));
}

/** Ten years are doubted unless the job's own range, in months or in km, reaches that far. */
const FAR_MONTHS = 120;
/**
 * Beyond the end of the range that makers prescribe by a quarter. A wear part's usual life is an
 * average, which a part may well outlive.
 */
const BEYOND_RANGE = 1.25;
const BEYOND_LIFE = 2;

/**
 * A date is judged by its own measure: a date by mileage by the km driven until then, a date by
 * period by the months. A car that is hardly driven may really wait years for a job that is due by
 * mileage.
 */
function doubtOf(
  { basis, date }: Pick<ForecastBasis, 'basis' | 'date'>,
  lastJobDate: IsoDate | null,
  label: string | null,
  { mileage, upkeep }: ForecastContext,
  today: IsoDate,
): BasisDoubt | null {
  if (dateDoubt(date, today) === 'before-plates') return { kind: 'before-plates' };
  if (lastJobDate !== null && date <= lastJobDate) return { kind: 'before-last-job' };
  if (isForeignTo(upkeep.powertrain, label)) return { kind: 'no-such-job' };
  const family = familyOf(label);
  const usual = usualIntervalOf(family, upkeep);
  const isBeyond = (value: number, range: Range | null | undefined): range is Range =>
    !!range &&
    range.max !== null &&
    value > (isWearPart(family) ? BEYOND_LIFE : BEYOND_RANGE) * range.max;
  const since = lastJobDate === null ? 'today' : 'last-job';
  const months = monthsBetween(lastJobDate ?? today, date);
  const km = basis === 'mileage' ? drivenBetween(mileage, lastJobDate ?? today, date) : null;
  const isUsual =
    (!!usual?.months && !isBeyond(months, usual.months)) ||
    (km !== null && !!usual?.km && !isBeyond(km, usual.km));
  if (months > FAR_MONTHS && !isUsual) {
    return { kind: 'too-far', since, months, usual: usual?.months ?? null };
  }
  if (lastJobDate === null || usual === null) return null;
  if (basis === 'period' && isBeyond(months, usual.months)) {
    return { kind: 'beyond-usual', unit: 'months', value: months, usual: usual.months };
  }
  return km !== null && isBeyond(km, usual.km)
    ? { kind: 'beyond-usual', unit: 'km', value: km, usual: usual.km }
    : null;
}

function drivenBetween(mileage: Mileage, from: IsoDate, until: IsoDate): number | null {
  const [before, then] = [from, until].map((day) => {
    const km = mileageAt(mileage, day);
    return km === null ? null : onTodaysScale(mileage, day, km);
  });
  return before == null || then == null ? null : then - before;
}

function asText(raw: unknown): string | null {
  if (saysNothing(raw)) return null;
  return typeof raw === 'string' ? raw.trim() : JSON.stringify(raw);
}

/** A list or an object that holds only blanks also says nothing: "[null]" would puzzle readers. */
function saysNothing(raw: unknown): boolean {
  if (raw === null || raw === undefined) return true;
  if (typeof raw === 'string') return raw.trim() === '';
  return typeof raw === 'object' && Object.values(raw).every(saysNothing);
}
