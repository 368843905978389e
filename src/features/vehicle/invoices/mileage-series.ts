import { daysBetween, yearOf } from '#src/domain/dates.ts';
import type { Mileage } from '#src/domain/mileage.ts';
import { timeSpan } from '#src/domain/time-span.ts';
import type { IsoDate } from '#src/domain/vehicle.ts';

/** One place on the date axis, in days since 1970; each line of the chart takes its own figure, in km. */
export interface MileagePoint {
  day: number;
  date: IsoDate;
  /** A reading that is relied upon. */
  reliable: number | null;
  doubtful: number | null;
  /** From the last reliable reading to today. */
  estimated: number | null;
}

export interface MileageSeries {
  /** By date; those that the axis does not reach are left to the table. */
  points: MileagePoint[];
  /** Days since 1970. */
  from: number;
  to: number;
  /** The first of January of some years. */
  ticks: number[];
  /** Where the km axis ends: a doubtful reading beyond it is drawn at it. */
  top: number;
}

const dayOf = (date: IsoDate): number => daysBetween('1970-01-01', date);

/** As many as stay readable on a phone. */
const MAX_TICKS = 6;
/** A typing error of one figure too many must not flatten the curve. */
const HEADROOM = 1.25;

export function mileageSeries(
  { readings, today: estimate }: Mileage,
  today: IsoDate,
): MileageSeries {
  const last = readings.findLast(({ doubt }) => doubt === null);
  const none = { reliable: null, doubtful: null, estimated: null };
  const point = (date: IsoDate, figures: Partial<MileagePoint>): MileagePoint => ({
    ...none,
    ...figures,
    day: dayOf(date),
    date,
  });
  const span = timeSpan(
    readings.map(({ date }) => date),
    today,
  );
  const trusted = [
    ...readings.flatMap(({ mileage, doubt }) => (doubt ? [] : [mileage])),
    ...(estimate.source === 'unknown' ? [] : [estimate.mileage]),
  ];
  const known = trusted.length > 0 ? trusted : readings.map(({ mileage }) => mileage);
  const top = Math.max(0, ...known) * HEADROOM;
  const points = readings.map((reading) =>
    point(
      reading.date,
      reading.doubt
        ? { doubtful: Math.min(reading.mileage, top) }
        : {
            reliable: reading.mileage,
            ...(reading === last &&
              estimate.source !== 'unknown' && { estimated: reading.mileage }),
          },
    ),
  );
  if (estimate.source !== 'unknown') points.push(point(today, { estimated: estimate.mileage }));
  const [from, to] = [dayOf(span.from), dayOf(span.to)];
  return {
    points: points.filter(({ day }) => day >= from && day <= to).sort((a, b) => a.day - b.day),
    from,
    to,
    ticks: yearTicks(span.from, span.to),
    top,
  };
}

function yearTicks(from: IsoDate, to: IsoDate): number[] {
  const first = yearOf(from) + 1;
  const count = yearOf(to) - first + 1;
  const step = Math.ceil(count / MAX_TICKS);
  return Array.from({ length: Math.ceil(count / step) }, (_, index) =>
    dayOf(`${first + index * step}-01-01`),
  );
}
