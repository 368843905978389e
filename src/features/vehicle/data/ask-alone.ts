import type { VehicleServiceName } from '#contract/services.ts';
import { api } from '#src/api/api.ts';
import { send } from '#src/api/send.ts';
import { sendVehicle } from '#src/api/vehicle-request.ts';
import type { Section, VehicleRecord } from '#src/domain/vehicle.ts';
import type { VehicleKey } from '#src/features/vehicle/queries.ts';

/** In the order of the documentation's sections 5 to 12, the whole first. */
export const vehicleServices = [
  'vision360',
  'rawClients',
  'clients',
  'operations',
  'forecasts',
  'rawInvoices',
  'invoices',
  'reminders',
] as const satisfies readonly VehicleServiceName[];

/** What a web service answered when it was asked alone. */
export interface Asked {
  /** As it came, parsed and unread. */
  body: unknown;
  milliseconds: number;
  /** How many records its list holds; null for vision360, which is no list. */
  records: number | null;
  /** Whether its records are those that the page shows, in any order; null where it shows none. */
  same: boolean | null;
}

/** Asks one web service again, without touching what the page shows. Throws ApiFailure. */
export async function askAlone(
  service: VehicleServiceName,
  key: VehicleKey,
  record: VehicleRecord,
): Promise<Asked> {
  const started = performance.now();
  const reply = sendVehicle(send, service, key);
  const read = await api[service](key, reply);
  const { body } = await reply;
  const milliseconds = performance.now() - started;
  if (!('records' in read)) return { body, milliseconds, records: null, same: null };
  const section = sectionOf(service, record);
  const same = section?.status === 'ready' ? sameRecords(read.records, section.data) : null;
  return { body, milliseconds, records: read.records.length, same };
}

/** The section of the vehicle that a web service answers; null for the whole. */
export function sectionOf(
  service: VehicleServiceName,
  record: VehicleRecord,
): Section<unknown[]> | null {
  if (service === 'vision360') return null;
  return record[service === 'rawInvoices' ? 'rawInvoiceLines' : service];
}

/** The same records, however often and in whatever order. */
function sameRecords(a: readonly unknown[], b: readonly unknown[]): boolean {
  const texts = (records: readonly unknown[]) => records.map((one) => JSON.stringify(one)).sort();
  const theirs = texts(b);
  return a.length === b.length && texts(a).every((text, index) => text === theirs[index]);
}
