import { config } from '#src/api/config.ts';
import { type VehicleView, viewVehicle } from '#src/domain/vehicle/view.ts';
import { formatOf } from '#src/i18n/format.ts';
import { currentLang } from '#src/i18n/lang.ts';
import { readVehicle } from './read-vehicle.ts';
import { today } from './use-today.ts';

const LABEL = 'Vidange moteur';
const DAY = '2020-01-30';
const jobs = [LABEL, LABEL, '-', '-'].map((privateJobLabel) => ({ privateJobLabel }));

/** Of each list something, so that all that reads or understands a list has run once. */
const VEHICLE = {
  vehicleInformations: { vehicleReleaseDate: DAY, vehicleLastVisitMileage: 10_000 },
  clientList: [{ clientLastName: 'A', vehicleBrand: 'A', vehicleEnergy: 'A' }],
  importFactureList: [{ invoiceDmsId: '1', invoiceDate: DAY, jobLabel: LABEL }],
  relanceClientList: [{ clientLastName: 'A', clientPhone: '0', relanceSms: true }],
  vehiculeHistoriqueList: jobs.map((job) => ({ ...job, jobDate: DAY, jobMileage: 10_000 })),
  vehiculePrevisionList: jobs.map((job) => ({ ...job, periodicBasedEstimatedDate: DAY })),
  vehiculeFactureList: [
    { invoiceDmsId: '1', invoiceDate: DAY, mileageOnInvoice: 10_000, invoiceContent: jobs },
  ],
  vehiculeRelanceList: [{ campaignId: 1, campaignDiffusionDate: DAY }],
};

/**
 * Reads and understands a vehicle that nobody sees, asking nobody. The browser compiles code, the words of
 * jobs and the formats of dates when they are first used, and the first customer doesn't wait for that then.
 */
export async function rehearse(): Promise<VehicleView> {
  const lang = currentLang();
  const body = { success: true, data: VEHICLE };
  const record = await readVehicle(
    { network: '-', plate: '-', lang },
    Promise.resolve({ response: new Response(), body }),
  );
  const { date, mediumDate, km, euros } = formatOf(lang);
  for (const write of [date, mediumDate]) write(DAY);
  for (const write of [km, euros]) write(1);
  return viewVehicle(record, today(), null, config.relanceMeans);
}
