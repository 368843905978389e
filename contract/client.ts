import * as v from 'valibot';
import { clientAliases } from './aliases.ts';
import { boolean, date, identifier, kilometres, text } from './read.ts';
import { record } from './record.ts';

/**
 * "Données clients 1" (section 5): a client as the member's file has it. How the record begins is
 * [open].
 */
export const RawClient = record(
  {
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
    clientBirthDate: date,
    vehicleRegistrationPlate: text,
    vehicleBrand: text,
    vehicleModel: text,
    vehicleVersion: text,
    vehicleEnergy: text,
    vehicleReleaseDate: date,
    vehicleLastVisitDate: date,
    vehicleVIN: text,
    vehicleLastVisitMileage: kilometres,
    vehicleLastTechnicalControlDate: date,
    vehicleNextTechnicalControlDate: date,
    vehicleLastAntipollutionControlDate: date,
    vehicleNextAntipollutionControlDate: date,
  },
  clientAliases,
);
export type RawClient = v.InferOutput<typeof RawClient>;

/**
 * "Données clients 2" (section 6): the qualified client. Fields are [open]. The documentation doesn't
 * say what `true` means in `relanceSms`, but a field named `optinSms` says so itself: they are
 * separate fields, and no answer has both.
 */
export const Client = record(
  {
    clientId: identifier,
    clientDmsId: text,
    clientTitle: text,
    clientFirstName: text,
    clientLastName: text,
    clientCompanyName: text,
    clientAddress: text,
    clientZipCode: text,
    clientCity: text,
    clientPhone: text,
    clientMobilePhone: text,
    clientEmail: text,
    relanceSms: boolean,
    relanceEmail: boolean,
    relanceCourrier: boolean,
    optinSms: v.optional(boolean),
    optinEmail: v.optional(boolean),
    optinCourrier: v.optional(boolean),
    viePrivee: text,
    memberId: identifier,
    memberPoSCode: text,
    memberTradeName: text,
    vehicleRegistrationPlate: text,
    vehicleBrand: text,
    vehicleModel: text,
    vehicleVersion: text,
    vehicleEnergy: text,
  },
  clientAliases,
);
export type Client = v.InferOutput<typeof Client>;
