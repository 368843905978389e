import { Client, RawClient } from '#contract/client.ts';
import { Forecast } from '#contract/forecast.ts';
import { Invoice, RawInvoiceLine } from '#contract/invoice.ts';
import { Operation } from '#contract/operation.ts';
import { isJsonObject, list } from '#contract/record.ts';
import { Reminder } from '#contract/reminder.ts';
import type { VehicleServiceName } from '#contract/services.ts';
import { Vision360, vision360Of } from '#contract/vision360.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { readReply, type Schema } from './read-reply.ts';
import type { Reply, Send } from './transport.ts';
import { sendVehicle, type VehicleRequest } from './vehicle-request.ts';

/**
 * The web services about a vehicle, one function each. Each returns what its schema reads, and throws only
 * ApiFailure. Source: sections 5 to 12 of the API's documentation.
 */
export function createMmpClient(send: Send) {
  /** Asks a web service about one vehicle. `reply` is the call, if it was already sent. */
  const vehicle =
    <const S extends Schema>(service: VehicleServiceName, schema: S) =>
    async (request: VehicleRequest, reply?: Promise<Reply>) =>
      readReply(schema, await (reply ?? sendVehicle(send, service, request)));

  return {
    vision360: async (request: VehicleRequest, reply?: Promise<Reply>) =>
      readVehicle(await (reply ?? sendVehicle(send, 'vision360', request))),
    rawClients: vehicle('rawClients', list(RawClient)),
    clients: vehicle('clients', list(Client)),
    operations: vehicle('operations', list(Operation)),
    forecasts: vehicle('forecasts', list(Forecast)),
    rawInvoices: vehicle('rawInvoices', list(RawInvoiceLine)),
    invoices: vehicle('invoices', list(Invoice)),
    reminders: vehicle('reminders', list(Reminder)),
  };
}

/** In records. Fewer are read in a moment. */
const LONG = 2000;

/** A long history is read a slice at a time, by code that few vehicles need. */
async function readVehicle(reply: Reply): Promise<Vision360> {
  const raw = isJsonObject(reply.body) ? vision360Of(reply.body) : null;
  const isLong =
    isJsonObject(raw) &&
    Object.values(raw).some((list) => Array.isArray(list) && list.length > LONG);
  const inSlices = isLong
    ? await fetchCode(() => import('./read-vision360.ts')).catch(() => null)
    : null;
  return inSlices ? inSlices.readVision360(reply) : readReply(Vision360, reply, vision360Of);
}

export type MmpClient = ReturnType<typeof createMmpClient>;
