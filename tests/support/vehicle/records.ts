import * as v from 'valibot';
import { Client, RawClient } from '#contract/client.ts';
import { Invoice, RawInvoiceLine } from '#contract/invoice.ts';
import { Operation } from '#contract/operation.ts';
import { list } from '#contract/record.ts';
import { VehicleInformations } from '#contract/vision360.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import { type Mileage, readMileage } from '#src/domain/mileage/mileage.ts';
import { testimonyOf } from '#src/domain/vehicle/testimony.ts';
import type { IsoDate, VehicleRecord } from '#src/domain/vehicle/vehicle.ts';

/** Records for tests, read through the contract like the API's answers. */
const read =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (raw: readonly object[]): T[] =>
    v.parse(list(schema), raw).records;

export const readInvoiceRecords = read(Invoice);
export const readRawRows = read(RawInvoiceLine);
const readClients = read(Client);
export const readRawClients = read(RawClient);
export const readOperationRecords = read(Operation);
export const readInformation = (raw: object): VehicleInformations =>
  v.parse(VehicleInformations, raw);

interface RawSections {
  information?: object;
  rawClients?: object[];
  clients?: object[];
  rawInvoiceLines?: object[];
  invoices?: object[];
  operations?: object[];
}

const ready = <T>(data: T) => ({ status: 'ready' as const, data, unreadable: 0 });

export const vehicleRecord = (raw: RawSections): VehicleRecord => ({
  plate: 'ABC123',
  source: 'vision360',
  information: ready(raw.information ? readInformation(raw.information) : null),
  rawClients: ready(readRawClients(raw.rawClients ?? [])),
  clients: ready(readClients(raw.clients ?? [])),
  rawInvoiceLines: ready(readRawRows(raw.rawInvoiceLines ?? [])),
  invoices: ready(readInvoiceRecords(raw.invoices ?? [])),
  operations: ready(readOperationRecords(raw.operations ?? [])),
  forecasts: ready([]),
  reminders: ready([]),
  diagnostic: null,
  otherFields: {},
});

/** The mileage, if no record names its member. */
export const mileageFrom = (
  from: {
    invoices?: readonly VehicleInvoice[];
    rawClients?: RawClient[];
    information?: VehicleInformations | null;
  },
  today: IsoDate,
): Mileage =>
  readMileage(
    {
      invoices: from.invoices ?? [],
      testimony: testimonyOf(vehicleRecord({ rawClients: from.rawClients ?? [] }), null, today),
      information: from.information ?? null,
      release: from.information?.vehicleReleaseDate ?? null,
    },
    today,
  );

/** ABC123 exactly as the documentation shows it: sections 9, 10 and 12. */
export const sampleInformation = {
  monthlyMilageEstimated: 1100,
  vehicleReleaseDate: '2009-09-30',
  vehicleVariante: 'VF7RDRFJC9L554165',
  vehicleLastVisitDate: '2020-09-01',
  vehicleLastVisitMileage: 96753,
  vehicleCurrentMilageEstimated: 0,
  vehicleLastTechnicalControlDate: '2017-09-30',
  vehicleNextTechnicalControlDate: null,
};

const noMember = { memberId: null, memberPoSCode: null, memberTradeName: null };

export const sampleInvoices = [
  {
    invoiceDmsId: '24177',
    invoiceDate: '2011-09-26',
    invoiceAmount: 181.6,
    mileageOnInvoice: 11001,
    ...noMember,
    invoiceContent: [],
  },
  {
    invoiceDmsId: '40475',
    invoiceDate: '2020-01-30',
    invoiceAmount: 932.87,
    mileageOnInvoice: 96753,
    ...noMember,
    invoiceContent: [
      {
        privateJobId: 14,
        privateJobLabel: 'Plaquettes de frein',
        privateUsedSource: 'libelle piece',
        packageCode: '',
        packageLabel: '',
        jobCode: '',
        jobLabel: '',
        partQuantity: 1,
        partReference: '425405',
        partBrand: 'CITROEN',
        partLabel: 'JEU 4 PLAQ',
      },
    ],
  },
];

export const sampleRawRow = {
  workshopNationalId: '32635721700024',
  clientDmsId: '5678',
  invoiceId: 35129724,
  invoiceDmsId: '26187',
  invoiceDate: '2012-06-20',
  invoiceAmount: 297.79,
  vehicleVIN: null,
  vehicleMileage: 20544,
  vehicleRegistrationPlate: 'ABC123',
  packageCode: '',
  packageLabel: '',
  jobCode: 'M1',
  jobLabel: '- Revision - Operations Systematiques - 93820000',
  partQuantity: 1.4,
  partReference: '',
  partBrand: '',
  partLabel: '',
};
