import type { FlagMeaning } from '#rules/consent.ts';
import { addMonths } from '#rules/days.ts';
import type { Matter } from '#src/domain/message/compose.ts';
import { proposalOf } from '#src/domain/message/proposal.ts';
import { recipientOf } from '#src/domain/message/recipient.ts';
import { type VehicleView, viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf } from './answers.ts';

/** The day on which these tests write to a customer. */
export const TODAY = '2026-11-24';
export const MONTH_AGO = addMonths(TODAY, -1);
export const IN_A_MONTH = addMonths(TODAY, 1);

/** A customer who may be written to. */
export const client = {
  clientDmsId: '1',
  clientTitle: 'Mme',
  clientFirstName: 'Odile',
  clientLastName: 'MARCHAND',
  clientMobilePhone: '0612457896',
  clientEmail: 'o.marchand@mail.fr',
  relanceSms: true,
  relanceEmail: true,
  vehicleBrand: 'Dacia',
  vehicleModel: 'Sandero',
  vehicleEnergy: 'Essence',
};

/** A forecast for that day, of a job that was done twenty months before. */
export const due = (privateJobLabel: string | null, date: string, rest: object = {}) => ({
  privateJobId: privateJobLabel,
  privateJobLabel,
  lastJobDate: addMonths(date, -20),
  periodicBasedEstimatedDate: date,
  ...rest,
});

export interface Case {
  forecasts?: object[];
  clients?: object[];
  information?: object;
  plate?: string;
  means?: FlagMeaning;
  /** More of the answer. */
  rest?: object;
}

/** A car whose inspection is far away, seen half a year ago, and whatever the case says. */
export const viewOf = ({ forecasts = [], clients = [client], ...one }: Case): VehicleView =>
  viewVehicle(
    {
      ...recordOf({
        vehiculePrevisionList: forecasts,
        relanceClientList: clients,
        vehicleInformations: {
          vehicleReleaseDate: '2020-01-15',
          vehicleNextTechnicalControlDate: '2028-01-15',
          vehicleLastVisitDate: '2026-05-01',
          ...one.information,
        },
        ...one.rest,
      }),
      plate: one.plate ?? 'AB123CD',
    },
    TODAY,
    null,
    one.means ?? 'may-be-contacted',
  );

export const matterOf = (one: Case, phone = '03 87 00 00 00'): Matter => {
  const view = viewOf(one);
  return {
    recipient: recipientOf(view.owners[0]),
    proposal: proposalOf(view),
    garage: { name: 'H2N Automobile', phone, address: '' },
    appointment: null,
  };
};
