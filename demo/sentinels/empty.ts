import type { Vision360 } from '#contract/vision360.ts';

/** The keys of vision360 with any content, like what a broken back end might send. */
export type CannedSections = Readonly<Record<Exclude<keyof Vision360, 'otherFields'>, unknown>>;

/** A vehicle about which the network knows only the VIN and the first registration. */
export const emptySections: CannedSections = {
  vehicleInformations: {
    monthlyMilageEstimated: 0,
    vehicleReleaseDate: '2019-04-11',
    vehicleVariante: 'VF1RJA00063284517',
    vehicleLastVisitDate: null,
    vehicleLastVisitMileage: null,
    vehicleCurrentMilageEstimated: 0,
    vehicleLastTechnicalControlDate: null,
    vehicleNextTechnicalControlDate: null,
  },
  clientList: [],
  importFactureList: [],
  relanceClientList: [],
  vehiculeHistoriqueList: [],
  vehiculePrevisionList: [],
  vehiculeFactureList: [],
  vehiculeDiagnostic: {},
  vehiculeRelanceList: [],
};
