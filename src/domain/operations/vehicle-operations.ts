import { oncePerView } from '#src/domain/vehicle/once-per-view.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import { operationHistory } from './operations.ts';

/** What was done to the vehicle, job by job. */
export const vehicleOperations = oncePerView(({ record, invoices, mileage, today }) =>
  operationHistory(dataOf(record.operations) ?? [], dataOf(invoices) ?? [], mileage, today),
);
