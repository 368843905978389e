import type { ListRead } from '#contract/record.ts';
import type { MmpClient } from '#src/api/mmp-client.ts';
import type { Section, SectionName } from '#src/domain/vehicle/vehicle.ts';

export type VehicleClient = Pick<
  MmpClient,
  | 'vision360'
  | 'rawClients'
  | 'clients'
  | 'operations'
  | 'forecasts'
  | 'rawInvoices'
  | 'invoices'
  | 'reminders'
>;

/**
 * If nothing in a list could be read, the list doesn't count as empty: nobody knows what it holds.
 */
export const ready = <T>({ records, unreadable }: ListRead<T>): Section<T[]> =>
  records.length === 0 && unreadable > 0
    ? { status: 'failed', error: { kind: 'broken-answer', message: 'no record could be read' } }
    : { status: 'ready', data: records, unreadable };

export const listSections = [
  'rawClients',
  'clients',
  'rawInvoiceLines',
  'invoices',
  'operations',
  'forecasts',
  'reminders',
] as const satisfies readonly SectionName[];

export type ListSectionName = (typeof listSections)[number];
