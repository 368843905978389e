import type { ListRead } from '#contract/record.ts';
import type { Vision360 } from '#contract/vision360.ts';
import {
  ApiFailure,
  type AppError,
  type AppErrorKind,
  toAppError,
  toFailure,
} from '#src/api/errors.ts';
import { timeLeft } from '#src/api/limits.ts';
import type { MmpClient } from '#src/api/mmp-client.ts';
import type { Reply } from '#src/api/transport.ts';
import type { VehicleRequest } from '#src/api/vehicle-request.ts';
import { holdsNothing } from '#src/domain/vehicle/section.ts';
import type { Section, SectionName, VehicleRecord } from '#src/domain/vehicle/vehicle.ts';

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

type VehicleClient = Pick<
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
    return fromServices(client, request, error);
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

/**
 * If nothing in a list could be read, the list doesn't count as empty: nobody knows what it holds.
 */
const ready = <T>({ records, unreadable }: ListRead<T>): Section<T[]> =>
  records.length === 0 && unreadable > 0
    ? { status: 'failed', error: { kind: 'broken-answer', message: 'no record could be read' } }
    : { status: 'ready', data: records, unreadable };

const listSections = [
  'rawClients',
  'clients',
  'rawInvoiceLines',
  'invoices',
  'operations',
  'forecasts',
  'reminders',
] as const satisfies readonly SectionName[];

export type ListSectionName = (typeof listSections)[number];

/**
 * A service that answers a plain question about a plate with `success: false` and a 200 doesn't
 * know that plate.
 */
const isUnknown = (part: Section<unknown>): boolean =>
  part.status === 'failed' && part.error.kind === 'refused' && part.error.status === 200;

/** The separate web service for each section. */
const askSection = {
  rawClients: (client, request) => section(client.rawClients(request)),
  clients: (client, request) => section(client.clients(request)),
  rawInvoiceLines: (client, request) => section(client.rawInvoices(request)),
  invoices: (client, request) => section(client.invoices(request)),
  operations: (client, request) => section(client.operations(request)),
  forecasts: (client, request) => section(client.forecasts(request)),
  reminders: (client, request) => section(client.reminders(request)),
} satisfies {
  [Name in ListSectionName]: (
    client: VehicleClient,
    request: VehicleRequest,
  ) => Promise<VehicleRecord[Name]>;
};

/** Asks again for one failed section, and leaves the others as they are. */
export const reloadSection = async (
  client: VehicleClient,
  request: VehicleRequest,
  name: ListSectionName,
): Promise<Partial<VehicleRecord>> => ({ [name]: await askSection[name](client, request) });

async function fromServices(
  client: VehicleClient,
  request: VehicleRequest,
  vision360Error: AppError,
): Promise<VehicleRecord> {
  const [rawClients, clients, rawInvoiceLines, invoices, operations, forecasts, reminders] =
    await Promise.all([
      askSection.rawClients(client, request),
      askSection.clients(client, request),
      askSection.rawInvoiceLines(client, request),
      askSection.invoices(client, request),
      askSection.operations(client, request),
      askSection.forecasts(client, request),
      askSection.reminders(client, request),
    ]);
  const record: VehicleRecord = {
    plate: request.plate,
    source: 'services',
    // Only vision360 tells this (section 12).
    information: { status: 'failed', error: vision360Error },
    rawClients,
    clients,
    rawInvoiceLines,
    invoices,
    operations,
    forecasts,
    reminders,
    diagnostic: null,
    otherFields: {},
  };
  const sections = listSections.map((name) => record[name]);
  // If vision360 refused a plate and no other service knows anything about it, the plate is
  // unknown.
  if (sections.every((part) => holdsNothing(part) || isUnknown(part))) {
    throw new ApiFailure({ kind: 'not-found', ...wordsOf(vision360Error) });
  }
  if (sections.every(({ status }) => status === 'failed')) throw new ApiFailure(vision360Error);
  return record;
}

const wordsOf = (error: AppError) =>
  'details' in error
    ? { message: error.message, details: error.details }
    : { message: '', details: [] };

/**
 * A section's answer. If the service knows nothing about the plate, the section is empty, which
 * isn't a failure.
 */
async function section<T>(answer: Promise<ListRead<T>>): Promise<Section<T[]>> {
  try {
    return ready(await answer);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.kind === 'cancelled' || error.kind === 'unauthorized') throw new ApiFailure(error);
    if (error.kind === 'not-found') return { status: 'ready', data: [], unreadable: 0 };
    return { status: 'failed', error };
  }
}
