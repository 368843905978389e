import type { CannedSections } from './empty.ts';

/**
 * Keys that would poison an object built with plain assignments. JSON.parse makes them ordinary
 * keys.
 */
const poisoned: unknown = JSON.parse(
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"x"}',
);

const invoice = {
  invoiceDmsId: 40475,
  invoiceDate: '30/01/2020',
  invoiceAmount: '1 932,87',
  mileageOnInvoice: '96753',
  memberId: '57525',
  memberPoSCode: 920150,
  memberTradeName: '',
  invoiceContent: {
    '1': { privateJobId: '14', privateJobLabel: '', partQuantity: '1,5', partLabel: 'JEU 4 PLAQ' },
    '3': { privateJobId: null, privateJobLabel: 42, partQuantity: 'x', partLabel: null },
  },
};

/**
 * Other types than the documented ones: numbers as text and texts as numbers, lists that PHP
 * numbered or left null, `[]` for an object, records that aren't objects, the same id twice. The
 * page must show what it can read, next to what it can't.
 */
export const oddSections: CannedSections = {
  vehicleInformations: {
    monthlyMilageEstimated: '1100',
    vehicleReleaseDate: 20090930,
    vehicleVariante: 123456,
    vehicleLastVisitDate: '01/09/2020',
    vehicleLastVisitMileage: '96 753',
    vehicleCurrentMilageEstimated: '',
    vehicleLastTechnicalControlDate: false,
    vehicleNextTechnicalControlDate: '',
  },
  clientList: null,
  importFactureList: {
    '1': { invoiceDmsId: '40475', invoiceDate: '2020-01-30', invoiceAmount: '932,87' },
    '7': { invoiceDmsId: ['a', 'list'], invoiceDate: '2020-01-30' },
  },
  // A list of one that came as just its record, under another back end's names.
  relanceClientList: {
    idClient: '58445871',
    nom: 'DUPONT',
    prenom: 'Phillipe',
    portable: 612457896,
    relanceSms: '1',
    relanceEmail: 'non',
    marque: 'CITROEN',
    modele: 5,
    champInconnu: { a: [1, 2, 3] },
  },
  vehiculeHistoriqueList: [
    'une opération',
    42,
    null,
    ['une', 'liste'],
    {
      jobId: '14',
      label: 'Plaquettes de frein',
      date: '2020-01-30 08:15:00',
      kilometrage: '96.753',
    },
  ],
  vehiculePrevisionList: [
    { privateJobId: 4, privateJobLabel: 'Filtre à air', milageBasedEstimatedDate: '2032-08-01' },
    { privateJobId: 4, privateJobLabel: 'Filtre à air', milageBasedEstimatedDate: '2033-08-01' },
    { privateJobId: { id: 5 }, privateJobLabel: 'Filtre habitacle' },
    poisoned,
  ],
  vehiculeFactureList: [
    invoice,
    invoice,
    poisoned,
    'facture',
    { ...invoice, invoiceContent: null },
  ],
  vehiculeDiagnostic: [],
  vehiculeRelanceList: {
    '0': {
      campaignId: '468',
      campaignLabel: 'Décembre 2016',
      campaignDiffusionDate: '18/11/2020 11:26',
      diffusionList: { '2': { diffusionId: '39', diffusionLabel: 'SMS' } },
      operationList: 'Bougies',
    },
  },
};
