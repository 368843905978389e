import fc from 'fast-check';
import type { Campaign } from '#src/domain/campaigns/campaigns.ts';
import type { PlateReading } from '#src/domain/returns/client-returns.ts';
import { createKeeper } from '#src/domain/returns/kept-vehicle.ts';
import { recordOf } from './answers.ts';
import { readPage } from './campaigns.ts';

/** The day on which these tests look at what came of campaigns. */
export const TODAY = '2026-11-24';

export interface SoldInvoice {
  date: string | null;
  amount?: number | null;
  jobs?: string[];
  id?: string | null;
  member?: number | null;
}

export const invoiceRecord = (
  { date, amount = 100, jobs = [], id = null, member = null }: SoldInvoice,
  index: number,
) => ({
  invoiceDmsId: id ?? `F${index}`,
  invoiceDate: date,
  invoiceAmount: amount,
  memberId: member,
  invoiceContent: jobs.map((privateJobLabel) => ({ privateJobLabel })),
});

const keep = createKeeper();

/** A vehicle as it is kept, from its invoices; `more` is the rest of its answer. */
export const readVehicle = (
  plate: string,
  invoices: readonly SoldInvoice[],
  more: object = {},
): PlateReading => ({
  status: 'read',
  vehicle: keep(
    { ...recordOf({ vehiculeFactureList: invoices.map(invoiceRecord), ...more }), plate },
    { today: TODAY, asking: null, means: 'unknown' },
  ),
});

interface Proposed {
  name?: string | null;
  plate?: string | null;
  operation?: string | null;
  promotion?: string | null;
  channels?: string[];
}

/** A campaign that proposed these things, one a record. */
export const campaignTo = (id: number, sent: string | null, proposed: Proposed[]): Campaign => {
  const page = readPage({
    campagneList: [
      {
        id,
        dateDiffusion: sent,
        clientList: proposed.map(({ name = 'DUPONT', plate, operation, promotion, channels }) => ({
          nom: name,
          vehicule: plate ? { immatriculation: plate } : null,
          operation: operation ? { id: operation, label: operation } : null,
          promotion: promotion ? [{ id: promotion, label: promotion }] : [],
          diffusion: Object.fromEntries((channels ?? ['sms']).map((one) => [one, true])),
        })),
      },
    ],
  });
  const [campaign] = page.campaigns;
  if (!campaign) throw new Error('the campaign could not be read');
  return campaign;
};

const plates = ['AA111AA', 'BB222BB', 'CC333CC', 'DD444DD'];
const jobs = ['Vidange', 'Bougies', 'Plaquettes de freins AVANT', 'Plaquettes de frein', 'Pneus'];
const day = fc.constantFrom(
  ...['2026-05-01', '2026-06-12', '2026-06-30', '2026-07-29', '2026-09-10', '2026-11-20'],
);

const anyCampaign = fc
  .record({
    id: fc.integer({ min: 1, max: 9 }),
    sent: fc.option(day),
    proposed: fc.array(
      fc.record({
        name: fc.constantFrom('DUPONT', 'MARTIN', null),
        plate: fc.option(fc.constantFrom(...plates)),
        operation: fc.option(fc.constantFrom(...jobs)),
        promotion: fc.option(fc.constantFrom('-10%', 'Offert')),
        channels: fc.subarray(['sms', 'email', 'courrier']),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ id, sent, proposed }) => campaignTo(id, sent, proposed));

const anyInvoice = fc.record({
  date: fc.option(day),
  amount: fc.option(fc.constantFrom(0, 99.9, 120.35, -50, 3e9)),
  jobs: fc.subarray(jobs, { maxLength: 2 }),
  id: fc.option(fc.constantFrom('F7', 'F8')),
  member: fc.constantFrom(57525, null),
});

const anyReading = (plate: string) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.array(anyInvoice, { maxLength: 5 }).map((all) => readVehicle(plate, all)),
    },
    fc.constant<PlateReading>({ status: 'unknown' }),
    fc.constant<PlateReading>({ status: 'failed', error: { kind: 'timeout' } }),
    fc.constant(null),
  );

/** Campaigns, and as much of their vehicles as has been read. */
export const anyCampaigns = fc.record({
  campaigns: fc.array(anyCampaign, { maxLength: 5 }),
  readings: fc.tuple(...plates.map(anyReading)).map(
    (came) =>
      new Map(
        plates.flatMap((plate, index): [string, PlateReading][] => {
          const reading = came[index];
          return reading ? [[plate, reading]] : [];
        }),
      ),
  ),
  window: fc.constantFrom(30, 90, 180),
});
