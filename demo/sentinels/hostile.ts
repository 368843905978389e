import type { CannedSections } from './empty.ts';

export const SCRIPT = '<script>alert("vision360")</script><img src=x onerror=alert(1)>';
export const LONG = 'Très long libellé '.repeat(556).slice(0, 10_000);
/** Right-to-left override and mark, zero-width joiner and space, emoji, combining marks, NUL. */
export const STRANGE = '\u202Etnerrevni\u202C مرحبا \u200Bze\u200Dro\u200B 👩‍🔧🚗 Z̷̛͓a̵l̴g̶o \u0000fin';
export const FORMULA = '=HYPERLINK("http://127.0.0.1/","cliquez")';
const PLATE = 'ER-666-ZZ';

const line = {
  privateJobId: 14,
  privateJobLabel: SCRIPT,
  privateUsedSource: STRANGE,
  packageCode: FORMULA,
  packageLabel: LONG,
  jobCode: '../../etc/passwd',
  jobLabel: '"; DROP TABLE invoice; --',
  partQuantity: -3,
  partReference: '%00%0d%0aSet-Cookie:a=b',
  partBrand: '{{constructor.constructor("alert(1)")()}}',
  partLabel: STRANGE,
};

const invoice = (invoiceDmsId: string, rest: object) => ({
  invoiceDmsId,
  invoiceAmount: 120,
  mileageOnInvoice: 50_000,
  memberId: 57525,
  memberPoSCode: '"><svg onload=alert(1)>',
  memberTradeName: SCRIPT,
  invoiceContent: [line],
  ...rest,
});

/**
 * Values that the schema accepts and that a page must survive: hostile texts, numbers and dates.
 */
export const hostileSections: CannedSections = {
  vehicleInformations: {
    monthlyMilageEstimated: -1100,
    vehicleReleaseDate: '0000-00-00',
    vehicleVariante: SCRIPT,
    vehicleLastVisitDate: '2020-13-45',
    vehicleLastVisitMileage: -96753,
    vehicleCurrentMilageEstimated: 1e308,
    vehicleLastTechnicalControlDate: '9999-12-31',
    vehicleNextTechnicalControlDate: '0001-01-01',
  },
  clientList: [
    {
      clientLastName: SCRIPT,
      clientFirstName: STRANGE,
      clientCompanyName: LONG,
      clientEmail: 'javascript:alert(1)',
      clientMobilePhone: '+33 6 12 34 56 78;ext=<b>9</b>',
      clientAddress: `${'mot'.repeat(300)} sans espace`,
      vehicleRegistrationPlate: PLATE,
      vehicleBrand: SCRIPT,
      vehicleModel: LONG,
      vehicleLastVisitMileage: -1,
      vehicleReleaseDate: '2999-01-01',
    },
  ],
  importFactureList: [
    { ...line, invoiceDmsId: FORMULA, invoiceDate: '2020-02-30', invoiceAmount: 1e308 },
    {
      ...line,
      invoiceDmsId: '2',
      invoiceDate: '2020-02-28',
      vehicleMileage: 9e15,
      partQuantity: 0,
    },
  ],
  relanceClientList: [
    {
      clientId: -1,
      clientLastName: SCRIPT,
      clientFirstName: STRANGE,
      clientCompanyName: '',
      clientEmail: '"<script>"@mail.fr',
      clientMobilePhone: 'javascript:alert(1)',
      clientPhone: '0'.repeat(500),
      relanceSms: true,
      relanceEmail: true,
      relanceCourrier: false,
      viePrivee: LONG,
      memberTradeName: SCRIPT,
      vehicleRegistrationPlate: PLATE,
      vehicleBrand: STRANGE,
      vehicleModel: SCRIPT,
      vehicleVersion: LONG,
    },
  ],
  vehiculeHistoriqueList: [
    { privateJobId: 14, privateJobLabel: SCRIPT, jobDate: '2999-12-31', jobMileage: -5 },
    { privateJobId: 4, privateJobLabel: LONG, jobDate: '2020-13-45', jobMileage: 1e308 },
    { privateJobId: 1, privateJobLabel: STRANGE, jobDate: '1900-01-01', jobMileage: 12 },
  ],
  vehiculePrevisionList: [
    {
      privateJobId: 4,
      privateJobLabel: SCRIPT,
      lastJobDate: '2999-01-01',
      milageBasedEstimatedDate: '9999-12-31',
      periodicBasedEstimatedDate: '0001-01-01',
      checkBasedEstimatedDate: '0000-00-00',
      forecastInformations: { [SCRIPT]: LONG },
    },
    {
      privateJobId: 5,
      privateJobLabel: STRANGE,
      lastJobDate: null,
      milageBasedEstimatedDate: '2020-13-45',
      periodicBasedEstimatedDate: null,
      checkBasedEstimatedDate: null,
      forecastInformations: SCRIPT,
    },
  ],
  vehiculeFactureList: [
    invoice('<b>1</b>', { invoiceDate: '2020-01-30', invoiceAmount: 1e308 }),
    invoice(FORMULA, { invoiceDate: '0000-00-00', invoiceAmount: -932.87 }),
    invoice('3', { invoiceDate: '2999-12-31', mileageOnInvoice: -20_544 }),
    invoice('4', { invoiceDate: '1900-01-01', mileageOnInvoice: 1e308, invoiceAmount: 1e-300 }),
  ],
  vehiculeDiagnostic: { [SCRIPT]: LONG, imbriqué: { profond: { plus: [STRANGE, 1, null] } } },
  vehiculeRelanceList: [
    {
      campaignId: 468,
      campaignlabel: SCRIPT,
      campaignType: LONG,
      memberTradeName: STRANGE,
      campaignDiffusionDate: '2999-11-18 11:26:01',
      diffusionList: [{ diffusionId: 39, diffusionLabel: SCRIPT }],
      operationList: [{ operationId: 2, operationLabel: STRANGE, messageDescription: FORMULA }],
      clientDmsId: SCRIPT,
    },
    { campaignId: 469, campaignlabel: '', campaignDiffusionDate: '2020-11-18 99:99:99' },
  ],
};
