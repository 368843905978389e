import type { Client, RawClient } from '#contract/client.ts';
import type { Forecast } from '#contract/forecast.ts';
import type { Invoice, InvoiceLine, RawInvoiceLine } from '#contract/invoice.ts';
import type { Operation } from '#contract/operation.ts';
import type { Wire } from '#contract/record.ts';
import type { Reminder } from '#contract/reminder.ts';
import type { VehicleInformations } from '#contract/vision360.ts';
import { h2n } from './members.ts';

/**
 * ABC123 as the API's documentation shows it, section by section. The documentation's pages are cut
 * off. What is marked "documented" is copied letter by letter; the rest completes it and agrees
 * with it (a Citroën, since its VIN begins with VF7RD; 96,753 km in January 2020; seen before that
 * at 52,032 km, according to the file of section 5). Labels are the documentation's French ones.
 */
export const SAMPLE_PLATE = 'ABC123';

/** Section 12, documented. */
export const vehicleInformations: Wire<VehicleInformations> = {
  monthlyMilageEstimated: 1100,
  vehicleReleaseDate: '2009-09-30',
  vehicleVariante: 'VF7RDRFJC9L554165',
  vehicleLastVisitDate: '2020-09-01',
  vehicleLastVisitMileage: 96753,
  vehicleCurrentMilageEstimated: 0,
  vehicleLastTechnicalControlDate: '2017-09-30',
  vehicleNextTechnicalControlDate: null,
};

const WORKSHOP = '32635721700024'; // documented, section 9: of no member that the documentation names

/** Section 5. */
export const rawClients: Wire<RawClient>[] = [
  {
    workshopNationalId: WORKSHOP,
    clientDmsId: '5678',
    clientTitle: 'M',
    clientLastName: 'DUPONT',
    clientFirstName: 'PHILLIPE',
    clientCompanyName: '',
    clientAddress: '14 RUE DES TILLEULS',
    clientAddressComplement: '',
    clientZipCode: '92150',
    clientCity: 'SURESNES',
    clientCountry: 'FR',
    clientPhone: '0147722011',
    clientMobilePhone: '0612457896',
    clientProfessionalPhone: '',
    clientEmail: '',
    clientBirthDate: null,
    vehicleRegistrationPlate: SAMPLE_PLATE,
    vehicleBrand: 'CITROEN',
    vehicleModel: 'C5',
    vehicleVersion: '2.0I 16V EXCLUSIVE',
    vehicleEnergy: 'ESSENCE',
    vehicleReleaseDate: '2009-09-30',
    vehicleLastVisitDate: '2016-02-23',
    // Documented, to the end of the record:
    vehicleVIN: null,
    vehicleLastVisitMileage: 52032,
    vehicleLastTechnicalControlDate: null,
    vehicleNextTechnicalControlDate: null,
    vehicleLastAntipollutionControlDate: null,
    vehicleNextAntipollutionControlDate: null,
  },
];

/** Section 6: the documentation's text is illegible here. */
export const clients: Wire<Client>[] = [
  {
    clientId: 58445871,
    clientDmsId: '5678',
    clientTitle: 'Mr',
    clientFirstName: 'Phillipe',
    clientLastName: 'Dupont',
    clientCompanyName: null,
    clientAddress: '14 rue des Tilleuls',
    clientZipCode: '92150',
    clientCity: 'Suresnes',
    clientPhone: '0147722011',
    clientMobilePhone: '0612457896',
    clientEmail: 'p.dupont@mail.fr',
    relanceSms: true,
    relanceEmail: true,
    relanceCourrier: true,
    viePrivee: null,
    memberId: h2n.id,
    memberPoSCode: h2n.posCode,
    memberTradeName: h2n.tradeName,
    vehicleRegistrationPlate: SAMPLE_PLATE,
    vehicleBrand: 'Citroën',
    vehicleModel: 'C5',
    vehicleVersion: '2.0i 16V Exclusive',
    vehicleEnergy: 'Essence',
  },
];

type InvoiceHead = Pick<
  Wire<RawInvoiceLine>,
  'invoiceId' | 'invoiceDmsId' | 'invoiceDate' | 'invoiceAmount' | 'vehicleMileage'
>;
type Work = Pick<
  Wire<RawInvoiceLine>,
  | 'packageCode'
  | 'packageLabel'
  | 'jobCode'
  | 'jobLabel'
  | 'partQuantity'
  | 'partReference'
  | 'partBrand'
  | 'partLabel'
>;

const invoice = (
  invoiceId: number,
  invoiceDmsId: string,
  invoiceDate: string,
  invoiceAmount: number,
  vehicleMileage: number,
): InvoiceHead => ({ invoiceId, invoiceDmsId, invoiceDate, invoiceAmount, vehicleMileage });

// Documented in sections 9 (26187) and 10 (24177, 40475), except the numbers of the last two.
const invoice24177 = invoice(35118046, '24177', '2011-09-26', 181.6, 11001);
const invoice26187 = invoice(35129724, '26187', '2012-06-20', 297.79, 20544);
const invoice40475 = invoice(38804511, '40475', '2020-01-30', 932.87, 96753);
// Chosen by us; the dates are the ones that section 8 and the record of section 5 mention.
const invoice29406 = invoice(35874190, '29406', '2014-05-14', 214.5, 37210);
const invoice33518 = invoice(36650238, '33518', '2016-02-23', 386.4, 52032);
const invoice36731 = invoice(37519902, '36731', '2018-03-06', 655.4, 75480);
const invoice38122 = invoice(38127745, '38122', '2019-03-12', 78, 88010);

const nothing: Work = {
  packageCode: '',
  packageLabel: '',
  jobCode: '',
  jobLabel: '',
  partQuantity: 0,
  partReference: '',
  partBrand: '',
  partLabel: '',
};
const labour = (jobCode: string, jobLabel: string, hours: number): Work => ({
  ...nothing,
  jobCode,
  jobLabel,
  partQuantity: hours,
});
const part = (
  partQuantity: number,
  partReference: string,
  partBrand: string,
  partLabel: string,
): Work => ({ ...nothing, partQuantity, partReference, partBrand, partLabel });

/** Documented, section 9. */
const service26187 = labour('M1', '- Revision - Operations Systematiques - 93820000', 1.4);
/** Documented, section 10, except the invoice, whose head is cut off. */
const brakeFluid = labour('C', 'Remplacement Du Liquide De Freins', 0);
/** Documented, section 10. */
const pads = part(1, '425405', 'CITROEN', 'JEU 4 PLAQ');

const oilFilter2014 = part(1, '1109CK', 'PURFLUX', 'CART. FILTRE HUILE');
const oil2014 = part(4.25, '', 'TOTAL', 'HUILE 5W40 QUARTZ 9000');
const airFilter = part(1, '1444TJ', 'CITROEN', 'FILTRE A AIR');
const cabinFilter = part(1, '6447KK', 'CITROEN', 'ELEMENT FILTRE HABITACLE');
const plugs = part(4, 'RFN52HZ', 'EYQUEM', 'BOUGIE ALLUMAGE');
const service2018: Work = {
  ...nothing,
  packageCode: 'FREV2',
  packageLabel: 'Forfait Revision 2 ans / 30 000 km',
  partQuantity: 1,
};

const rawLine = (head: InvoiceHead, work: Work, workshop = WORKSHOP): Wire<RawInvoiceLine> => ({
  workshopNationalId: workshop,
  clientDmsId: '5678',
  ...head,
  vehicleVIN: null,
  vehicleRegistrationPlate: SAMPLE_PLATE,
  ...work,
});

/**
 * Section 9: the two rows that it shows are the last of 26187; the rest is our choice. 38122 was
 * never qualified.
 */
export const rawInvoiceLines: Wire<RawInvoiceLine>[] = [
  rawLine(invoice24177, labour('MO', 'MAIN D OEUVRE T1', 2)),
  rawLine(invoice24177, part(1, '', '', 'PETITES FOURNITURES')),
  // Documented from `partQuantity` on; the head is cut off.
  rawLine(invoice26187, labour('M1', '- Revision - Operations Systematiques - 93820000', 1.4)),
  // Documented to the letter.
  rawLine(invoice26187, service26187),
  rawLine(invoice29406, oil2014),
  rawLine(invoice29406, oilFilter2014),
  rawLine(invoice29406, part(1, '', '', 'RECYCLAGE DECHETS')),
  rawLine(invoice33518, airFilter),
  rawLine(invoice33518, cabinFilter),
  rawLine(invoice33518, brakeFluid),
  rawLine(invoice33518, labour('MO', 'MAIN D OEUVRE T1', 2.2)),
  rawLine(invoice36731, service2018, h2n.siret),
  rawLine(invoice36731, plugs, h2n.siret),
  rawLine(invoice38122, labour('GEO', 'Controle Ltn', 0.6)),
  rawLine(invoice40475, pads),
  rawLine(invoice40475, labour('', 'Depose repose roues', 0.8)),
  rawLine(invoice40475, part(2, '4249L2', 'CITROEN', 'JEU DISQ')),
  rawLine(invoice40475, part(1, '', '', 'PETITES FOURNITURES')),
];

const recognised = (
  privateJobId: number,
  privateJobLabel: string,
  privateUsedSource: string,
  work: Work,
): Wire<InvoiceLine> => ({ privateJobId, privateJobLabel, privateUsedSource, ...work });

const unknownMember = { memberId: null, memberPoSCode: null, memberTradeName: null };
const atH2n = { memberId: h2n.id, memberPoSCode: h2n.posCode, memberTradeName: h2n.tradeName };

const qualified = (
  { invoiceId: _, vehicleMileage, ...head }: InvoiceHead,
  member: typeof unknownMember | typeof atH2n,
  invoiceContent: Wire<InvoiceLine>[],
): Wire<Invoice> => ({ ...head, mileageOnInvoice: vehicleMileage, ...member, invoiceContent });

/** Section 10, in its own order, which isn't by date. */
export const invoices: Wire<Invoice>[] = [
  // Only the content of its last line is documented.
  qualified(invoice33518, unknownMember, [
    recognised(4, 'Filtre à air', 'libelle piece', airFilter),
    recognised(5, 'Filtre habitacle', 'libelle piece', cabinFilter),
    recognised(11, 'Liquide de frein', 'libelle operation', brakeFluid),
  ]),
  // Documented, including its empty content.
  qualified(invoice24177, unknownMember, []),
  // Documented.
  qualified(invoice40475, unknownMember, [
    recognised(14, 'Plaquettes de frein', 'libelle piece', pads),
  ]),
  qualified(invoice26187, unknownMember, [
    recognised(13, 'Révision', 'libelle operation', service26187),
  ]),
  qualified(invoice29406, unknownMember, [
    recognised(1, 'Vidange moteur', 'libelle piece', oil2014),
    recognised(2, 'Filtre à huile', 'libelle piece', oilFilter2014),
  ]),
  qualified(invoice36731, atH2n, [
    recognised(13, 'Révision', 'libelle forfait', service2018),
    recognised(6, 'Bougies d’allumage', 'libelle piece', plugs),
  ]),
];

/**
 * Section 7: the documentation's text is illegible here, so these are the jobs of section 10's
 * invoices, newest first.
 */
export const operations: Wire<Operation>[] = [...invoices]
  .sort((a, b) => (b.invoiceDate ?? '').localeCompare(a.invoiceDate ?? ''))
  .flatMap(({ invoiceContent, invoiceDate, mileageOnInvoice, invoiceAmount: _, ...where }) =>
    invoiceContent.map(({ privateJobId, privateJobLabel, privateUsedSource }) => ({
      privateJobId,
      privateJobLabel,
      jobDate: invoiceDate,
      jobMileage: mileageOnInvoice,
      ...where,
      privateUsedSource,
    })),
  );

const forecast = (
  privateJobId: number,
  privateJobLabel: string,
  lastJobDate: string | null,
  milageBasedEstimatedDate: string | null,
  periodicBasedEstimatedDate: string | null,
  checkBasedEstimatedDate: string | null,
): Wire<Forecast> => ({
  privateJobId,
  privateJobLabel,
  lastJobDate,
  milageBasedEstimatedDate,
  periodicBasedEstimatedDate,
  checkBasedEstimatedDate,
  forecastInformations: null,
});

/** Section 8: the second is documented; we chose the others in the same manner. */
export const forecasts: Wire<Forecast>[] = [
  forecast(1, 'Vidange moteur', '2014-05-14', '2016-06-28', '2016-05-14', null),
  forecast(4, 'Filtre à air', '2016-02-23', '2032-08-01', null, null),
  forecast(5, 'Filtre habitacle', '2016-02-23', '2018-07-15', '2018-02-23', null),
  forecast(6, 'Bougies d’allumage', '2018-03-06', '2027-03-20', '2026-03-06', null),
  forecast(8, 'Courroie de distribution', null, '2028-11-01', '2027-09-30', null),
  forecast(11, 'Liquide de frein', '2016-02-23', null, '2018-02-23', null),
  forecast(13, 'Révision', '2018-03-06', '2020-06-15', '2020-03-06', null),
  forecast(14, 'Plaquettes de frein', '2020-01-30', '2023-02-10', null, '2021-09-30'),
];

const h2nReminder = (
  campaignId: number,
  campaignlabel: string,
  campaignDiffusionDate: string,
  operation: Wire<Reminder>['operationList'][number],
): Wire<Reminder> => ({
  campaignId,
  campaignlabel,
  campaignType: 'predictive',
  ...atH2n,
  campaignDiffusionDate,
  diffusionList: [{ diffusionId: 39, diffusionLabel: 'SMS' }],
  operationList: [operation],
  clientDmsId: null,
});

/** Section 11: the second is documented letter by letter, the first from `diffusionId` on. */
export const reminders: Wire<Reminder>[] = [
  h2nReminder(467, 'Novembre 2016', '2020-10-19 10:41:37', {
    operationId: 2,
    operationLabel: 'Bougies',
    messageDescription: '-10%',
  }),
  h2nReminder(468, 'Décembre 2016', '2020-11-18 11:26:01', {
    operationId: 6,
    operationLabel: 'Filtre habitacle',
    messageDescription: '-10%',
  }),
];
