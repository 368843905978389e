import { rawClients } from '#demo/sample/abc123.ts';
import { h2n } from '#demo/sample/members.ts';
import type { CampaignRow, DemoVehicle } from '#server/embedded/rows.ts';
import { lineRow } from './test-rows.ts';

export const campaign: CampaignRow = {
  id: 9001,
  network: 'trif',
  memberId: h2n.id,
  label: 'Octobre',
  type: 'predictive',
  createdOn: '2026-10-01',
  sentAt: '2026-10-02 10:00:00',
  predictionOn: '2026-11-01',
};

let clientId = 9000;

/** What a garage knows of one client, in one piece. */
export const together = (one: DemoVehicle, other: DemoVehicle): DemoVehicle => ({
  ...one,
  clients: [...one.clients, ...other.clients],
  lines: [...one.lines, ...other.lines],
  reminders: [...one.reminders, ...other.reminders],
});

/** A vehicle of a client of H2N, with two invoices and a reminder. */
export function vehicleOf(
  clientDmsId: string,
  plate: string,
  { name, last, allows = true }: { name: string; last: string | null; allows?: boolean },
  numbers = plate,
): DemoVehicle {
  const [sample] = rawClients;
  if (!sample) throw new Error('no sample');
  const own = { clientDmsId, vehicleRegistrationPlate: plate, vehicleVIN: `VIN${plate}` };
  clientId += 1;
  return {
    network: 'trif',
    plate,
    clients: [
      {
        ...sample,
        ...own,
        workshopNationalId: h2n.siret,
        clientLastName: name,
        clientEmail: `${name}@exemple.fr`,
        vehicleLastVisitDate: last,
      },
    ],
    consents: [
      {
        clientId,
        memberId: h2n.id,
        clientDmsId,
        relanceSms: allows,
        relanceEmail: allows,
        relanceCourrier: allows,
        synchroDmsTelephone: true,
        synchroDmsEmail: true,
        viePrivee: name,
      },
    ],
    lines: ['2014-03-01', last].map((invoiceDate, index) =>
      lineRow({ ...own, invoiceDmsId: `${numbers}-${index}`, invoiceDate }),
    ),
    reminders: [
      {
        campaignId: campaign.id,
        memberId: h2n.id,
        clientDmsId,
        plate,
        channels: ['sms'],
        operations: [{ operationId: 6, offer: 'Vidange' }],
      },
    ],
  };
}
