import { type CannedSections, emptySections } from './empty.ts';

/**
 * A vehicle with a provisional plate, whose owner's numbers are all in one field, as people type
 * them.
 */
export const provisionalSections: CannedSections = {
  ...emptySections,
  clientList: [
    {
      workshopNationalId: '32635721700024',
      clientDmsId: '9012',
      clientTitle: 'Mme',
      clientLastName: 'HOARAU',
      clientFirstName: 'MARIE',
      clientMobilePhone: '06 39 98 12 34 - 0709 01 23 45 (M.)',
      clientPhone: '03 53 01 12 34 et 0825 12 34 56',
      vehicleRegistrationPlate: 'WW600ZZ',
      vehicleBrand: 'RENAULT',
      vehicleModel: 'CLIO V',
    },
  ],
};
