import { useQueries } from '@tanstack/react-query';
import type { VehicleServiceName } from '#contract/services.ts';
import { api } from '#src/api/api.ts';
import { type AppError, toAppError } from '#src/api/errors.ts';
import { send } from '#src/api/send.ts';
import { sendVehicle } from '#src/api/vehicle-request.ts';
import type { Section, VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import type { VehicleKey } from '#src/shared/vehicle/vehicle-query.ts';

export interface ServiceAlone {
  service: VehicleServiceName;
  /** Its last answer, which stays while it is being asked again. */
  asked: Asked | undefined;
  /** Why nothing came the last time. */
  thrown: Error | null;
  isAsking: boolean;
  /** Asks it, unless a call is already under way. */
  ask: () => void;
}

/**
 * Every web service about the current vehicle. Only `ask` sends a call. When the vehicle, the
 * language or the panel changes, calls under way are cancelled and all answers forgotten.
 */
export function useServicesAlone(): ServiceAlone[] {
  const key = useVehicleKey();
  return useQueries({
    queries: vehicleServices.map((service) => ({
      queryKey: ['alone', key.network, key.plate, key.lang, service],
      queryFn: ({ signal }: { signal: AbortSignal }) => askAlone(service, { ...key, signal }),
      enabled: false,
      gcTime: 0,
      meta: { isByHand: true },
    })),
  }).map(({ data: asked, error: thrown, isFetching: isAsking, refetch }, index) => ({
    service: vehicleServices[index] ?? 'vision360',
    asked,
    thrown,
    isAsking,
    ask: () => void refetch({ cancelRefetch: false }),
  }));
}

/** In the order of the documentation's sections 5 to 12, but the whole vehicle first. */
const vehicleServices = [
  'vision360',
  'rawClients',
  'clients',
  'operations',
  'forecasts',
  'rawInvoices',
  'invoices',
  'reminders',
] as const satisfies readonly VehicleServiceName[];

/** What a web service answered when it was asked separately. */
export interface Asked {
  /** As it came: parsed, but not read by a schema; undefined if it wasn't JSON. */
  body: unknown;
  milliseconds: number;
  /** Why the answer is no use: refused, or not as its schema expects. */
  error: AppError | null;
  /** The records of its list; null for vision360, which isn't a list, and if it failed. */
  records: readonly object[] | null;
  /** How many more could not be read. */
  unreadable: number;
}

/**
 * Asks one web service again, without changing what the page shows. Throws ApiFailure if nothing
 * came. An answer that cannot be read is still an answer to look at.
 */
async function askAlone(
  service: VehicleServiceName,
  key: VehicleKey & { signal: AbortSignal },
): Promise<Asked> {
  const started = performance.now();
  const reply = await sendVehicle(send, service, key);
  const asked: Asked = {
    body: reply.body,
    milliseconds: performance.now() - started,
    error: null,
    records: null,
    unreadable: 0,
  };
  try {
    const read = await api[service](key, Promise.resolve(reply));
    return 'records' in read
      ? { ...asked, records: read.records, unreadable: read.unreadable }
      : asked;
  } catch (thrown) {
    return { ...asked, error: toAppError(thrown) };
  }
}

/** The vehicle's section that a web service answers; null for vision360. */
export function sectionOf(
  service: VehicleServiceName,
  record: VehicleRecord,
): Section<unknown[]> | null {
  if (service === 'vision360') return null;
  return record[service === 'rawInvoices' ? 'rawInvoiceLines' : service];
}
