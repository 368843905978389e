import type { Reminder } from '#contract/reminder.ts';
import { addDays, dateOf, daysBetween, newestFirst } from '#rules/days.ts';
import { type JobBasis, type JobKey, jobKeyOf, relateJobs } from '#rules/job-families.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import { type Visit, visitsOf } from '#src/domain/invoices/visits.ts';
import type { Owner } from '#src/domain/owners/owners.ts';
import { firstIndexWhere } from '#src/domain/sorted-search.ts';
import { type Member, memberOf } from '#src/domain/vehicle/member.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { monthsApart, type NamedTime, namedTime } from './campaign-month.ts';
import { type Channel, channelOf } from './channels.ts';
import { type ProspectingFlag, prospectingFlags } from './prospecting.ts';

/** A job that a reminder mentioned, with its offer ("-10%"). */
export interface RemindedOperation {
  id: number | string | null;
  label: string | null;
  offer: string | null;
  jobKey: JobKey;
}

/** A reminder's job, the record about the same job, and how we know that it is the same. */
interface SameJob {
  operation: RemindedOperation;
  basis: JobBasis;
  /** The label that the other record gives the job. */
  label: string | null;
}

/**
 * What followed a reminder. We say "suivie d'une facture", never "a généré". The invoice is the
 * first one for a reminded job within the window, or else the first of any kind.
 */
export type Outcome<I = VehicleInvoice> =
  | ({ kind: 'same-job'; invoice: I; delayDays: number } & SameJob)
  | { kind: 'other-job'; invoice: I; delayDays: number }
  | { kind: 'none' }
  /** The window isn't over, and nothing has come yet. */
  | { kind: 'too-early'; windowEnds: IsoDate }
  /** `to-come`: the reminder's own date lies after today. */
  | { kind: 'unknown'; reason: 'no-invoices' | 'undated' | 'to-come' };

export type ReminderFlag =
  /** Useless, because the job had been invoiced shortly before. */
  | ({ kind: 'just-done'; invoice: VehicleInvoice; daysBefore: number } & SameJob)
  /** An earlier reminder had mentioned the job shortly before. */
  | ({ kind: 'repeated'; earlierKey: string; earlierDate: IsoDate; daysBefore: number } & SameJob)
  /** The campaign's name mentions another time than the one at which it was sent. */
  | { kind: 'campaign-name'; named: NamedTime; monthsApart: number }
  | ProspectingFlag;

/** A marketing reminder that was sent for the vehicle (section 11). */
export interface SentReminder {
  /** Unique within the vehicle. */
  key: string;
  date: IsoDate | null;
  /** "YYYY-MM-DD HH:mm:ss" as written, without a time zone; without a time if the API gave none. */
  sentAt: string | null;
  campaign: { id: number | string | null; label: string | null; type: string | null };
  member: Member | null;
  channels: Channel[];
  operations: RemindedOperation[];
  clientDmsId: string | null;
  outcome: Outcome;
  flags: ReminderFlag[];
}

export interface ReminderWindows {
  /**
   * How many days after a reminder an invoice still counts as following it, including the last day.
   */
  followedWithin: number;
  /** If an invoice came within this many days before a reminder, the reminder was useless. */
  justDoneWithin: number;
  /** If a job's second reminder comes within this many days, it repeats the first. */
  repeatedWithin: number;
}

/** The windows that one can choose, in days (`followedWithin`). */
export const followWindows: readonly number[] = [30, 60, 90, 120, 180];

export const defaultWindows: ReminderWindows = {
  followedWithin: 90,
  justDoneWithin: 90,
  repeatedWithin: 180,
};

/** A reminder as it was sent, before we know what came of it. */
export type Sent = Omit<SentReminder, 'outcome' | 'flags'>;

/**
 * Every reminder with its outcome, newest first and undated last.
 * @param known `invoices`: null if they couldn't be read; then no outcome is known
 */
export function sentReminders(
  reminders: readonly Reminder[],
  known: { invoices: readonly VehicleInvoice[] | null; owners: readonly Owner[] },
  today: IsoDate,
  windows: ReminderWindows = defaultWindows,
): SentReminder[] {
  const { invoices } = known;
  const visits = invoices && visitsOf(invoices, today);
  const speaksAgainst = prospectingFlags(known, today);
  const all = reminders.map(readReminder).sort((a, b) => newestFirst(a.sentAt, b.sentAt));
  return all.map((reminder) => ({
    ...reminder,
    outcome: outcomeOf(reminder, visits, today, windows.followedWithin),
    flags: [
      ...justDone(reminder, visits ?? [], windows.justDoneWithin),
      ...repeated(reminder, all, windows.repeatedWithin),
      ...misnamed(reminder),
      ...speaksAgainst(reminder),
    ],
  }));
}

function readReminder(reminder: Reminder, index: number): Sent {
  const { campaignId, campaignlabel, campaignType, campaignDiffusionDate: sentAt } = reminder;
  const channels = reminder.diffusionList.records.map(channelOf).filter((one) => one !== null);
  return {
    key: [campaignId, sentAt, index].map((part) => part ?? '').join('/'),
    date: sentAt && dateOf(sentAt),
    sentAt,
    campaign: { id: campaignId, label: campaignlabel, type: campaignType },
    member: memberOf(reminder),
    channels: [...new Map(channels.map((channel) => [channel.key, channel])).values()],
    operations: reminder.operationList.records.map((operation) => ({
      id: operation.operationId,
      label: operation.operationLabel,
      offer: operation.messageDescription,
      jobKey: jobKeyOf(operation.operationLabel),
    })),
    clientDmsId: reminder.clientDmsId,
  };
}

function sameJob(
  operations: readonly RemindedOperation[],
  jobs: readonly { label: string | null; jobKey: JobKey }[],
): SameJob | null {
  for (const operation of operations) {
    for (const { label, jobKey } of jobs) {
      const basis = relateJobs(operation.jobKey, jobKey);
      if (basis) return { operation, basis, label };
    }
  }
  return null;
}

/**
 * What came of a reminder. The panel of a vehicle and the returns of a campaign both say this.
 * @param visits oldest first; null if the invoices couldn't be read
 * @param window as `followedWithin`
 */
export function outcomeOf<I>(
  { date, operations }: Pick<Sent, 'date' | 'operations'>,
  visits: readonly Visit<I>[] | null,
  today: IsoDate,
  window: number,
): Outcome<I> {
  if (visits === null) return { kind: 'unknown', reason: 'no-invoices' };
  if (date === null) return { kind: 'unknown', reason: 'undated' };
  if (date > today) return { kind: 'unknown', reason: 'to-come' };
  const windowEnds = addDays(date, window);
  const after = visits.slice(
    firstIndexWhere(visits, (visit) => visit.date >= date),
    firstIndexWhere(visits, (visit) => visit.date > windowEnds),
  );
  for (const { invoice, date: day, jobs } of after) {
    const same = sameJob(operations, jobs);
    if (same) return { kind: 'same-job', invoice, delayDays: daysBetween(date, day), ...same };
  }
  const [first] = after;
  if (first) {
    return { kind: 'other-job', invoice: first.invoice, delayDays: daysBetween(date, first.date) };
  }
  return today <= windowEnds ? { kind: 'too-early', windowEnds } : { kind: 'none' };
}

/**
 * The last visit for a reminded job in the days before. A visit on the very day counts as
 * following.
 */
function justDone(
  { date, operations }: Sent,
  visits: readonly Visit[],
  window: number,
): ReminderFlag[] {
  if (date === null) return [];
  const from = addDays(date, -window);
  const before = visits.slice(
    firstIndexWhere(visits, (visit) => visit.date >= from),
    firstIndexWhere(visits, (visit) => visit.date >= date),
  );
  for (const { invoice, date: day, jobs } of before.reverse()) {
    const same = sameJob(operations, jobs);
    if (same) {
      return [{ kind: 'just-done', invoice, daysBefore: daysBetween(day, date), ...same }];
    }
  }
  return [];
}

/**
 * The last reminder on an earlier day. Reminders on the same day are one message over several
 * channels.
 */
function repeated(
  { date, operations }: Sent,
  newestFirst: readonly Sent[],
  window: number,
): ReminderFlag[] {
  if (date === null) return [];
  const from = addDays(date, -window);
  const isBefore = (sent: Sent, day: IsoDate) => sent.date === null || sent.date < day;
  const before = newestFirst.slice(
    firstIndexWhere(newestFirst, (sent) => isBefore(sent, date)),
    firstIndexWhere(newestFirst, (sent) => isBefore(sent, from)),
  );
  for (const earlier of before) {
    if (earlier.date === null) continue;
    const same = sameJob(operations, earlier.operations);
    if (!same) continue;
    const daysBefore = daysBetween(earlier.date, date);
    return [
      { kind: 'repeated', earlierKey: earlier.key, earlierDate: earlier.date, daysBefore, ...same },
    ];
  }
  return [];
}

function misnamed({ date, campaign }: Sent): ReminderFlag[] {
  const named = namedTime(campaign.label);
  if (date === null || named === null) return [];
  const apart = monthsApart(named, date);
  return apart > 1 ? [{ kind: 'campaign-name', named, monthsApart: apart }] : [];
}
