import type { Client, RawClient } from '#contract/client.ts';
import type { Forecast } from '#contract/forecast.ts';
import type { Invoice, RawInvoiceLine } from '#contract/invoice.ts';
import type { Operation } from '#contract/operation.ts';
import type { JsonObject } from '#contract/record.ts';
import type { Reminder } from '#contract/reminder.ts';
import type { VehicleInformations } from '#contract/vision360.ts';
import type { AppError } from '#src/api/errors.ts';

export type { IsoDate } from '#rules/days.ts';

/** One of the vehicle's lists. It may have failed although the others came. */
export type Section<T> =
  | {
      status: 'ready';
      data: T;
      /** How many records were left out because they could not be read. */
      unreadable: number;
    }
  | { status: 'failed'; error: AppError };

/** What the API knows about one vehicle: vision360's answer, or its sections asked one by one. */
export interface VehicleRecord {
  /** Upper case without separators: "ABC123". */
  plate: string;
  /** `services` if vision360 failed and the separate web services were asked instead. */
  source: 'vision360' | 'services';
  information: Section<VehicleInformations | null>;
  rawClients: Section<RawClient[]>;
  clients: Section<Client[]>;
  rawInvoiceLines: Section<RawInvoiceLine[]>;
  invoices: Section<Invoice[]>;
  operations: Section<Operation[]>;
  forecasts: Section<Forecast[]>;
  reminders: Section<Reminder[]>;
  diagnostic: JsonObject | null;
  otherFields: JsonObject;
}

export type SectionName = Exclude<
  keyof VehicleRecord,
  'plate' | 'source' | 'diagnostic' | 'otherFields'
>;
