import type {
  CampaignRow,
  ClientRow,
  Consent,
  DemoVehicle,
  InvoiceLineRow,
  Member,
} from '#server/embedded/rows.ts';
import { clients, rawClients, rawInvoiceLines, reminders, SAMPLE_PLATE } from './abc123.ts';
import { campaignsMember, h2n, SAMPLE_NETWORK, spacedMember } from './members.ts';

/** A sample vehicle's rows, all sent by one member. */
export interface SampleVehicle extends DemoVehicle {
  member: Member;
}

const willing: Omit<Consent, 'clientId' | 'memberId' | 'clientDmsId'> = {
  relanceSms: true,
  relanceEmail: true,
  relanceCourrier: true,
  synchroDmsTelephone: true,
  synchroDmsEmail: true,
  viePrivee: null,
};

const noClient: ClientRow = {
  workshopNationalId: null,
  clientDmsId: null,
  clientTitle: 'M',
  clientLastName: null,
  clientFirstName: null,
  clientCompanyName: null,
  clientAddress: null,
  clientAddressComplement: null,
  clientZipCode: '55200',
  clientCity: 'COMMERCY',
  clientCountry: 'FR',
  clientPhone: null,
  clientMobilePhone: null,
  clientProfessionalPhone: null,
  clientEmail: null,
  clientBirthDate: null,
  vehicleRegistrationPlate: null,
  vehicleBrand: null,
  vehicleModel: null,
  vehicleVersion: null,
  vehicleEnergy: null,
  vehicleReleaseDate: null,
  vehicleLastVisitDate: null,
  vehicleVIN: null,
  vehicleLastVisitMileage: null,
  vehicleLastTechnicalControlDate: null,
  vehicleNextTechnicalControlDate: null,
  vehicleLastAntipollutionControlDate: null,
  vehicleNextAntipollutionControlDate: null,
};

const noLine: Omit<InvoiceLineRow, 'vehicleRegistrationPlate'> = {
  workshopNationalId: null,
  clientDmsId: null,
  invoiceId: null,
  invoiceDmsId: null,
  invoiceDate: null,
  invoiceAmount: null,
  vehicleVIN: null,
  vehicleMileage: null,
  packageCode: '',
  packageLabel: '',
  jobCode: '',
  jobLabel: '',
  partQuantity: 1,
  partReference: '',
  partBrand: '',
  partLabel: '',
};

/** One owner, one car, one visit: enough to open a plate from sections 13 and 14. */
function smallVehicle(
  member: Member,
  consent: Pick<Consent, 'clientId' | 'clientDmsId'> & Partial<Consent>,
  client: Partial<ClientRow> & { vehicleRegistrationPlate: string },
  visit: Partial<InvoiceLineRow> & { invoiceDmsId: string },
  partLabels: readonly string[],
): SampleVehicle {
  const ids = { workshopNationalId: member.siret, clientDmsId: consent.clientDmsId };
  const plate = client.vehicleRegistrationPlate;
  return {
    network: SAMPLE_NETWORK,
    member,
    plate,
    consents: [{ ...willing, memberId: member.id, ...consent }],
    clients: [{ ...noClient, ...ids, ...client }],
    lines: partLabels.map((partLabel) => ({
      ...noLine,
      ...ids,
      vehicleRegistrationPlate: plate,
      ...visit,
      partLabel,
    })),
    reminders: [],
  };
}

/** Its answers come from abc123.ts; these rows put it into H2N's campaigns. */
const abc123: SampleVehicle = {
  network: SAMPLE_NETWORK,
  member: h2n,
  plate: SAMPLE_PLATE,
  consents: clients.map(({ clientDmsId }) => ({
    ...willing,
    clientId: 58445871,
    memberId: h2n.id,
    clientDmsId: clientDmsId ?? '',
  })),
  clients: rawClients,
  lines: rawInvoiceLines,
  reminders: reminders.map(({ campaignId, operationList }) => ({
    campaignId: Number(campaignId),
    memberId: h2n.id,
    clientDmsId: '5678',
    plate: SAMPLE_PLATE,
    channels: ['sms'],
    operations: operationList.map(({ operationId, messageDescription }) => ({
      operationId: Number(operationId),
      offer: messageDescription ?? '',
    })),
  })),
};

/**
 * The clients of sections 13 and 14 as rows of the store. Section 14 documents its second record
 * completely, but only the end of its first (from `viePrivee` on). We chose their vehicles.
 */
export const sampleVehicles: readonly SampleVehicle[] = [
  abc123,
  smallVehicle(
    campaignsMember,
    { clientId: 58445904, clientDmsId: '1204' },
    {
      clientTitle: 'MME',
      clientLastName: 'LEFEBVRE',
      clientFirstName: 'CHRISTINE',
      clientMobilePhone: '0677120934',
      vehicleRegistrationPlate: 'DEF123',
      vehicleBrand: 'DACIA',
      vehicleModel: 'SANDERO',
      vehicleEnergy: 'ESSENCE',
      vehicleReleaseDate: '2014-05-20',
    },
    {
      invoiceDmsId: '8121',
      invoiceDate: '2020-10-06',
      invoiceAmount: 164.3,
      vehicleMileage: 61204,
    },
    ['HUILE 5W30', 'FILTRE A HUILE'],
  ),
  smallVehicle(
    spacedMember,
    {
      clientId: 58445912,
      clientDmsId: '733',
      relanceSms: false,
      relanceEmail: false,
      synchroDmsTelephone: false,
      synchroDmsEmail: false,
      viePrivee: 'telephone mobile | telephone professionnel | email',
    },
    {
      clientLastName: 'RICHARD',
      clientFirstName: 'SYLVAIN',
      clientMobilePhone: null, // documented
      clientEmail: 's.richard@mail.fr', // documented
      vehicleRegistrationPlate: 'CX-214-RS',
      vehicleBrand: 'PEUGEOT',
      vehicleModel: '308',
      vehicleEnergy: 'GAZOLE',
      vehicleReleaseDate: '2013-11-04',
    },
    {
      invoiceDmsId: '5520',
      invoiceDate: '2021-03-18',
      invoiceAmount: 241.9,
      vehicleMileage: 98110,
    },
    ['JEU PLAQ AV', 'LIQUIDE DE FREIN DOT4'],
  ),
  smallVehicle(
    campaignsMember,
    {
      clientId: 58445960,
      clientDmsId: '1187',
      relanceSms: true,
      relanceEmail: false,
      synchroDmsTelephone: true,
      synchroDmsEmail: false,
      viePrivee: 'telephone mobile | telephone professionnel | email',
    },
    {
      clientLastName: 'EMMANUEL',
      clientFirstName: 'WILLIS',
      clientMobilePhone: '0630553444',
      clientEmail: 'w.emmanuel@mail.com',
      vehicleRegistrationPlate: 'DK-907-WE',
      vehicleBrand: 'RENAULT',
      vehicleModel: 'CLIO',
      vehicleEnergy: 'ESSENCE',
      vehicleReleaseDate: '2015-09-15',
    },
    { invoiceDmsId: '8340', invoiceDate: '2021-05-27', invoiceAmount: 129, vehicleMileage: 54780 },
    ['HUILE 5W40', 'FILTRE HABITACLE'],
  ),
];

/**
 * H2N's two campaigns of section 11. Their days are documented; what comes before and after is our
 * choice.
 */
export const sampleCampaignRows: readonly CampaignRow[] = [
  {
    id: 467,
    network: SAMPLE_NETWORK,
    memberId: h2n.id,
    label: 'Novembre 2016',
    type: 'predictive',
    createdOn: '2020-10-12',
    sentAt: '2020-10-19 10:41:37',
    predictionOn: '2020-11-01',
  },
  {
    id: 468,
    network: SAMPLE_NETWORK,
    memberId: h2n.id,
    label: 'Décembre 2016',
    type: 'predictive',
    createdOn: '2020-11-10',
    sentAt: '2020-11-18 11:26:01',
    predictionOn: '2020-12-01',
  },
];
