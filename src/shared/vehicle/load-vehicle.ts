import type { Vision360 } from '#contract/vision360.ts';
import { ApiFailure, type AppErrorKind, toAppError, toFailure } from '#src/api/errors.ts';
import { timeLeft } from '#src/api/limits.ts';
import type { Reply } from '#src/api/transport.ts';
import type { VehicleRequest } from '#src/api/vehicle-request.ts';
import { holdsNothing } from '#src/domain/vehicle/section.ts';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { listSections, ready, type VehicleClient } from './vehicle-sections.ts';

/** After these failures of vision360, the separate web services may still answer. */
const worthAskingOneByOne: ReadonlySet<AppErrorKind> = new Set([
  'timeout',
  'refused',
  'server',
  'broken-answer',
  'too-large',
]);

/** In milliseconds: if less time is left than this, we don't ask the separate web services. */
const WORTH_ASKING = 3000;

/**
 * Loads the vehicle with one vision360 call. If that fails, asks the separate web services, one for
 * each section, in the time that is left. Throws ApiFailure if nothing came. An answer with nothing
 * in it is `not-found`, never an empty vehicle.
 * @param reply vision360's answer, if it was requested before this code had loaded
 */
export async function loadVehicle(
  client: VehicleClient,
  request: VehicleRequest,
  reply?: Promise<Reply>,
): Promise<VehicleRecord> {
  try {
    return fromVision360(request.plate, await client.vision360(request, reply));
  } catch (thrown) {
    const error = toAppError(thrown);
    const isTime = request.until === undefined || timeLeft(request.until) >= WORTH_ASKING;
    if (!worthAskingOneByOne.has(error.kind) || !isTime) throw toFailure(thrown);
    const services = await fetchCode(() => import('./load-services.ts')).catch(() => null);
    if (services === null) throw toFailure(thrown);
    return services.fromServices(client, request, error);
  }
}

function fromVision360(plate: string, answer: Vision360): VehicleRecord {
  const record: VehicleRecord = {
    plate,
    source: 'vision360',
    information: { status: 'ready', data: answer.vehicleInformations, unreadable: 0 },
    rawClients: ready(answer.clientList),
    clients: ready(answer.relanceClientList),
    rawInvoiceLines: ready(answer.importFactureList),
    invoices: ready(answer.vehiculeFactureList),
    operations: ready(answer.vehiculeHistoriqueList),
    forecasts: ready(answer.vehiculePrevisionList),
    reminders: ready(answer.vehiculeRelanceList),
    diagnostic: answer.vehiculeDiagnostic,
    otherFields: answer.otherFields,
  };
  const isEmpty =
    answer.vehicleInformations === null &&
    answer.vehiculeDiagnostic === null &&
    listSections.every((name) => holdsNothing(record[name]));
  if (isEmpty) throw new ApiFailure({ kind: 'not-found', message: '', details: [] });
  return record;
}
