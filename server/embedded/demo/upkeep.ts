import { DAYS_PER_MONTH } from '#server/embedded/forecast/calendar.ts';
import type { Energy } from '#server/embedded/forecast/energy.ts';
import { type Interval, planFor } from '#server/embedded/forecast/plan.ts';
import type { Car } from './car.ts';
import type { Random } from './random.ts';

/** Engine oil, oil filter and the service itself make every maintenance visit. */
const SERVICE = 13;
const OIL = 1;
const OIL_FILTER = 2;
const TYRES = 19;
const FITTING = 40;

/** Now and then something breaks: how often, one against the other. */
const repairs: readonly { jobs: number[]; weight: number; energies?: readonly Energy[] }[] = [
];
