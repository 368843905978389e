import type { ListRead } from '#contract/record.ts';
import { ApiFailure, type AppError, toAppError } from '#src/api/errors.ts';
import type { VehicleRequest } from '#src/api/vehicle-request.ts';
import { holdsNothing } from '#src/domain/vehicle/section.ts';
import type { Section, VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import {
  type ListSectionName,
  listSections,
  ready,
  type VehicleClient,
} from './vehicle-sections.ts';

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

/**
 * The vehicle from the separate web services, one for each section, after vision360 failed. Throws
 * ApiFailure if nothing came.
 */
export async function fromServices(
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
