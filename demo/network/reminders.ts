import { addMonths, fromDays } from '#rules/days.ts';
import { energyOf, powertrainOf } from '#rules/energy.ts';
import { classOf } from '#rules/inspection-class.ts';
import { type Candidate, reminderFor } from '#server/embedded/campaigns/reminder-for.ts';
import { dueDatesOf, type JobDone } from '#server/embedded/forecast/due-dates.ts';
import { mileageOf, type Reading } from '#server/embedded/forecast/mileage.ts';
import { qualify } from '#server/embedded/qualification/qualify.ts';
import type { CampaignRow, InvoiceLineRow, ReminderRow } from '#server/embedded/rows.ts';
import type { ClientFile } from './client-files.ts';

/** An invoice, with the file of the client that it went to. */
export interface FiledInvoice {
  day: number;
  file: ClientFile;
  lines: readonly InvoiceLineRow[];
}

/** A client who hasn't come for this long gets no more reminders. */
const FORGOTTEN_MONTHS = 30;

/**
 * The reminders that the monthly campaigns sent for a vehicle. Each is based on what the network
 * knew on the day of the campaign: the invoices until then, recognised in the same way as those of
 * an uploaded file.
 * @param invoices of the vehicle, oldest first
 * @param campaigns by member, oldest first
 */
export function remindersOf(
  plate: string,
  invoices: readonly FiledInvoice[],
  campaigns: ReadonlyMap<number, readonly CampaignRow[]>,
): ReminderRow[] {
  const history: JobDone[] = [];
  const readings: Reading[] = [];
  const sent: { predictionOn: string; operationIds: number[] }[] = [];
  const reminders: ReminderRow[] = [];
  for (const [index, { day, file, lines }] of invoices.entries()) {
    const date = fromDays(day);
    learn(history, readings, date, lines);
    const next = invoices[index + 1];
    const forgotten = addMonths(date, FORGOTTEN_MONTHS);
    const until = next && fromDays(next.day) < forgotten ? fromDays(next.day) : forgotten;
    const between = (campaigns.get(file.member.id) ?? []).filter(
      ({ createdOn }) => createdOn >= date && createdOn < until,
    );
    const [first] = between;
    if (!first) continue;
    const candidate: Candidate = {
      plate,
      clientDmsId: file.consent.clientDmsId,
      due: dueDatesOf({
        history,
        mileage: mileageOf(readings, file.row.vehicleReleaseDate),
        energy: powertrainOf(energyOf(file.row.vehicleEnergy)),
        releaseDate: file.row.vehicleReleaseDate,
        vehicleClass: classOf({
          plate,
          brand: file.row.vehicleBrand,
          model: file.row.vehicleModel,
          version: file.row.vehicleVersion,
          vin: file.row.vehicleVIN,
          owner: file.row.clientCompanyName,
          releaseDate: file.row.vehicleReleaseDate,
          files: [file.row],
          inspections: [],
          today: first.createdOn,
        }),
        lastInspection: file.row.vehicleLastTechnicalControlDate,
        today: first.createdOn,
      }),
      consent: file.consent,
      contact: {
        mobile: file.row.clientMobilePhone,
        email: file.row.clientEmail,
        address: file.row.clientAddress,
      },
      sent,
    };
    for (const campaign of between) {
      const reminder = reminderFor(campaign, candidate);
      if (!reminder) continue;
      reminders.push(reminder);
      const operationIds = reminder.operations.map(({ operationId }) => operationId);
      sent.push({ predictionOn: campaign.predictionOn, operationIds });
    }
  }
  return reminders;
}

function learn(
  history: JobDone[],
  readings: Reading[],
  date: string,
  lines: readonly InvoiceLineRow[],
): void {
  const mileage = lines[0]?.vehicleMileage;
  if (mileage) readings.push({ date, mileage });
  for (const line of lines) {
    const job = qualify(line);
    if (job) history.push({ jobId: job.jobId, date });
  }
}
