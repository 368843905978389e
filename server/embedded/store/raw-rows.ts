import * as v from 'valibot';
import type { ClientRow, InvoiceLineRow } from '../rows.ts';

/**
 * The columns of the raw tables, under the wire's own names, and the schema that their rows are
 * read with. Dates are ISO text; identifiers keep the type that they came with.
 */
const text = v.nullable(v.string());
const number = v.nullable(v.number());
const identifier = v.nullable(v.union([v.number(), v.string()]));

export const clientColumns = {
  workshopNationalId: text,
  clientDmsId: text,
  clientTitle: text,
  clientLastName: text,
  clientFirstName: text,
  clientCompanyName: text,
  clientAddress: text,
  clientAddressComplement: text,
  clientZipCode: text,
  clientCity: text,
  clientCountry: text,
  clientPhone: text,
  clientMobilePhone: text,
  clientProfessionalPhone: text,
  clientEmail: text,
  clientBirthDate: text,
  vehicleRegistrationPlate: text,
  vehicleBrand: text,
  vehicleModel: text,
  vehicleVersion: text,
  vehicleEnergy: text,
  vehicleReleaseDate: text,
  vehicleLastVisitDate: text,
  vehicleVIN: text,
  vehicleLastVisitMileage: number,
  vehicleLastTechnicalControlDate: text,
  vehicleNextTechnicalControlDate: text,
  vehicleLastAntipollutionControlDate: text,
  vehicleNextAntipollutionControlDate: text,
} as const satisfies Record<keyof ClientRow, unknown>;

export const lineColumns = {
  workshopNationalId: text,
  clientDmsId: text,
  invoiceId: identifier,
  invoiceDmsId: text,
  invoiceDate: text,
  invoiceAmount: number,
  vehicleVIN: text,
  vehicleMileage: number,
  vehicleRegistrationPlate: text,
  packageCode: text,
  packageLabel: text,
  jobCode: text,
  jobLabel: text,
  partQuantity: number,
  partReference: text,
  partBrand: text,
  partLabel: text,
} as const satisfies Record<keyof InvoiceLineRow, unknown>;

export const namesOf = (columns: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(columns);
