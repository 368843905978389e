import type { Lang } from '#contract/services.ts';
import { operationLabel } from '#server/embedded/campaigns/operations.ts';
import { type CannedSections, emptySections } from './empty.ts';

const h2n = { memberId: 57525, memberPoSCode: '920150', memberTradeName: 'H2N AUTOMOBILE' };
const other = { memberId: 78612, memberPoSCode: '920151', memberTradeName: 'SAS GARAGE' };

/**
 * A reminder against which everything speaks: its customer refuses SMS, has no mobile, was not seen
 * for three years and never came to the member that sent it.
 */
export const refusedSections = (lang: Lang): CannedSections => ({
  ...emptySections,
  relanceClientList: [
    {
      clientId: 58445990,
      clientDmsId: '7788',
      clientTitle: 'Mme',
      clientFirstName: 'Odile',
      clientLastName: 'Marchand',
      clientPhone: '0353011234',
      clientMobilePhone: '0353011234',
      relanceSms: false,
      relanceEmail: true,
      relanceCourrier: null,
      ...h2n,
      vehicleRegistrationPlate: 'RF134ZZ',
      vehicleBrand: 'Peugeot',
      vehicleModel: '208',
    },
  ],
  vehiculeFactureList: [
    {
      invoiceDmsId: '27310',
      invoiceDate: '2021-03-12',
      invoiceAmount: 214.3,
      mileageOnInvoice: 41_250,
      ...h2n,
      invoiceContent: [],
    },
  ],
  vehiculeRelanceList: [
    {
      campaignId: 512,
      campaignlabel: 'Septembre 2026',
      campaignType: 'predictive',
      ...other,
      campaignDiffusionDate: '2026-09-07 09:30:00',
      diffusionList: [{ diffusionId: 39, diffusionLabel: 'SMS' }],
      operationList: [
        { operationId: 2, operationLabel: operationLabel(2, lang), messageDescription: '-10%' },
      ],
      clientDmsId: '7788',
    },
  ],
});
