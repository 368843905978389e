import type { InferOutput } from 'valibot';
import { anything, date, identifier, text } from './read.ts';
import { record } from './record.ts';

/** "Prévisions" (section 8): when a job is due, by mileage, by period and by inspection. */
export const Forecast = record({
  privateJobId: identifier,
  privateJobLabel: text,
  lastJobDate: date,
  milageBasedEstimatedDate: date,
  periodicBasedEstimatedDate: date,
  checkBasedEstimatedDate: date,
  forecastInformations: anything,
});
export type Forecast = InferOutput<typeof Forecast>;
