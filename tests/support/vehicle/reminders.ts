import { parse } from 'valibot';
import { Invoice } from '#contract/invoice.ts';
import { Reminder } from '#contract/reminder.ts';
import { vehicleInvoices } from '#src/domain/invoices/invoices.ts';
import {
  defaultWindows,
  type ReminderWindows,
  sentReminders,
} from '#src/domain/reminders/reminders.ts';

/** The day on which these tests read reminders, unless they name another. */
export const TODAY = '2022-03-22';

interface RawReminder {
  date: string | null;
  operation?: string;
  channels?: string[];
  label?: string;
}
const reminderOf = ({ date, operation = 'Bougies', channels = ['SMS'], label = '' }: RawReminder) =>
  parse(Reminder, {
    campaignId: 468,
    campaignlabel: label,
    campaignDiffusionDate: date,
    diffusionList: channels.map((diffusionLabel) => ({ diffusionLabel })),
    operationList: [{ operationId: 2, operationLabel: operation, messageDescription: '-10%' }],
  });

interface RawInvoice {
  date: string | null;
  job?: string;
  amount?: number;
  id?: string;
}
export const invoicesOf = (raw: RawInvoice[]) =>
  vehicleInvoices(
    raw.map(({ date, job, amount = 100, id }, index) =>
      parse(Invoice, {
        invoiceDmsId: id ?? `F${index}`,
        invoiceDate: date,
        invoiceAmount: amount,
        invoiceContent: job === undefined ? [] : [{ privateJobLabel: job }],
      }),
    ),
  );

/**
 * For tests: the reminders as they are read together with these invoices; `null` if the invoices
 * could not be read.
 */
export const remindersOf = (
  reminders: RawReminder[],
  invoices: RawInvoice[] | null,
  { today = TODAY, ...windows }: Partial<ReminderWindows> & { today?: string } = {},
) =>
  sentReminders(
    reminders.map(reminderOf),
    { invoices: invoices && invoicesOf(invoices), owners: [] },
    today,
    { ...defaultWindows, ...windows },
  );
