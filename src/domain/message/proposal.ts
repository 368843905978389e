import { earliest } from '#rules/days.ts';
import { axleOf, baseOf, namesEngineOil } from '#rules/job-families.ts';
import { families } from '#rules/job-family-table.ts';
import { readPlate } from '#rules/plate.ts';
import { adviseOn, wasSeen } from '#src/domain/advice/advice.ts';
import { type JobForecast, mayBeChain } from '#src/domain/forecasts/forecasts.ts';
import { type Inspection, otherDates } from '#src/domain/forecasts/inspection.ts';
import { identityDisagreements } from '#src/domain/vehicle/identity.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import type { CustomerJob } from './messages.ts';
import { plainCar } from './plain-text.ts';

/** One thing to do, as customers call it: several labels of a file may mean the same. */
export interface ProposedJob {
  job: CustomerJob;
  axle: 'front' | 'rear' | null;
  /** The earliest date of its forecasts. */
  due: IsoDate | null;
}

export interface ProposedInspection {
  due: IsoDate;
  /** A source gives the day; otherwise it is computed, and only its month is said. */
  isGiven: boolean;
  isPast: boolean;
}

/** What the advice mentions and a customer isn't told, and why. */
export type LeftOut =
  | {
      why: 'doubtful-date' | 'never-seen' | 'maybe-chain' | 'unknown-words';
      /** As the API writes it. */
      label: string | null;
    }
  | { why: 'shared-plate' | 'inspection-contradicted' | 'inspection-of-class' };

/** What may be written to a customer about the vehicle. Nothing in it is doubted. */
export interface Proposal {
  /** As it is written on the car. */
  plate: string;
  /** Make and model; null if they are unknown, or if the records contradict each other. */
  car: string | null;
  /** To do in one visit, the earliest due first. */
  work: ProposedJob[];
  /** To look at during that visit. */
  checks: ProposedJob[];
  /** The first due date; null if it has passed, or if there is only something to look at. */
  before: IsoDate | null;
  inspection: ProposedInspection | null;
  leftOut: LeftOut[];
}

/** Whether there is anything to write about. */
export const isEmpty = ({ work, checks, inspection }: Proposal): boolean =>
  work.length + checks.length === 0 && inspection === null;

/** The part of the advice (`adviseOn`) that concerns the customer, without what is doubted. */
export function proposalOf(view: VehicleView): Proposal {
  const { identity, record, today } = view;
  const plate = readPlate(record.plate);
  const isSureWhich = identityDisagreements(identity).length === 0;
  const about = {
    plate: plate.display,
    car: isSureWhich ? plainCar(identity) : null,
  };
  // Its number serves several vehicles, so whatever is due may be due on another one.
  if (plate.kind === 'provisional')
    return { ...about, ...nothing, leftOut: [{ why: 'shared-plate' }] };
  const { items } = adviseOn(view);
  const visit = items.find((item) => item.kind === 'visit');
  const inspection = items.find((item) => item.kind === 'inspection')?.inspection;
  const toDo = [...(visit?.overdue ?? []), ...(visit?.soon ?? [])];
  const work = jobsOf(toDo.filter(isSure));
  const contradicted = inspection ? inspectionDoubt(inspection) : null;
  const first = earliest(work.map(({ due }) => due));
  return {
    ...about,
    work,
    checks: jobsOf((visit?.toCheck ?? []).filter(isSure)),
    before: first !== null && first > today ? first : null,
    inspection: inspection && contradicted === null ? inspectionOf(inspection, today) : null,
    leftOut: [
      ...[...toDo, ...(visit?.toCheck ?? [])].flatMap((forecast) => {
        const why = doubtOf(forecast);
        return why === null ? [] : [{ why, label: forecast.job?.label ?? null }];
      }),
      ...(contradicted === null ? [] : [{ why: contradicted }]),
    ],
  };
}

const nothing = {
  work: [],
  checks: [],
  before: null,
  inspection: null,
} satisfies Partial<Proposal>;

/** Why a forecast isn't proposed to the customer; null if it is. */
function doubtOf(
  forecast: JobForecast,
): Exclude<LeftOut, { why: `inspection-${string}` | 'shared-plate' }>['why'] | null {
  const { due, lastJobDoubt, family, urgency } = forecast;
  if (mayBeChain(forecast)) return 'maybe-chain';
  if (due?.doubt || lastJobDoubt !== null) return 'doubtful-date';
  if (urgency === 'overdue' && !wasSeen(forecast)) return 'never-seen';
  if (family === 'inspection' || family === 'reinspection') return 'doubtful-date';
  return family === null ? 'unknown-words' : null;
}

const isSure = (forecast: JobForecast): boolean => doubtOf(forecast) === null;

/** Each job once, at its earliest date. */
function jobsOf(forecasts: readonly JobForecast[]): ProposedJob[] {
  const found = new Map<string, ProposedJob>();
  for (const { family, job: named, due } of forecasts) {
    const base = family && families.find(({ code }) => code === baseOf(family))?.code;
    if (!base) continue;
    const job =
      base === 'oil-service' && namesEngineOil(named?.label ?? null) ? 'oil-change' : base;
    const axle = axleOf(family);
    const key = `${job}/${axle}`;
    const before = found.get(key);
    found.set(key, { job, axle, due: earliest([before?.due ?? null, due?.date ?? null]) });
  }
  return [...found.values()];
}

/** Sources that disagree, or a class of vehicle that the data only suggest. */
function inspectionDoubt(
  inspection: Inspection,
): 'inspection-contradicted' | 'inspection-of-class' | null {
  if (otherDates(inspection).length > 0) return 'inspection-contradicted';
  const { kind } = inspection.vehicleClass;
  const isSuggested = kind === 'yearly' || kind === 'collection';
  return inspection.estimated && isSuggested ? 'inspection-of-class' : null;
}

const inspectionOf = ({ due, estimated }: Inspection, today: IsoDate): ProposedInspection | null =>
  due === null ? null : { due, isGiven: !estimated, isPast: due < today };
