import { parse } from 'valibot';
import type { ListRead } from '#contract/record.ts';
import { Vision360 } from '#contract/vision360.ts';
import type { Section, SectionName, VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { sampleInformation, sampleInvoices } from './records.ts';

const ready = <T>({ records, unreadable }: ListRead<T>): Section<T[]> => ({
  status: 'ready',
  data: records,
  unreadable,
});

/** For tests: the record that results from a vision360 answer, with some of its sections failed. */
export function recordOf(data: object, ...failed: SectionName[]): VehicleRecord {
  const answer = parse(Vision360, data);
  const record: VehicleRecord = {
    plate: 'ABC123',
    source: 'vision360',
    information: { status: 'ready', data: answer.vehicleInformations, unreadable: 0 },
    rawClients: ready(answer.clientList),
    clients: ready(answer.relanceClientList),
    rawInvoiceLines: ready(answer.importFactureList),
    invoices: ready(answer.vehiculeFactureList),
    operations: ready(answer.vehiculeHistoriqueList),
    forecasts: ready(answer.vehiculePrevisionList),
    reminders: ready(answer.vehiculeRelanceList),
    diagnostic: answer.vehiculeDiagnostic,
    otherFields: answer.otherFields,
  };
  for (const name of failed) record[name] = { status: 'failed', error: { kind: 'timeout' } };
  return record;
}

/** ABC123 as the documentation shows it: sections 8, 10, 11 and 12. */
export const sampleAnswer = {
  vehicleInformations: sampleInformation,
  vehiculePrevisionList: [
    {
      privateJobId: 4,
      privateJobLabel: 'Filtre à air',
      lastJobDate: '2016-02-23',
      milageBasedEstimatedDate: '2032-08-01',
      periodicBasedEstimatedDate: null,
      checkBasedEstimatedDate: null,
      forecastInformations: null,
    },
  ],
  vehiculeFactureList: sampleInvoices,
  vehiculeRelanceList: [
    {
      campaignId: 468,
      campaignlabel: 'Décembre 2016',
      campaignType: 'predictive',
      memberId: 57525,
      memberPoSCode: '920150',
      memberTradeName: 'H2N AUTOMOBILE',
      campaignDiffusionDate: '2020-11-18 11:26:01',
      diffusionList: [{ diffusionId: 39, diffusionLabel: 'SMS' }],
      operationList: [
        { operationId: 6, operationLabel: 'Filtre habitacle', messageDescription: '-10%' },
      ],
      clientDmsId: null,
    },
  ],
};
