import type { FlagMeaning } from '#rules/consent.ts';
import {
  type Advice,
  type AdviceItem,
  adviseOn,
  proposesSomething,
} from '#src/domain/advice/advice.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import type { LastVisit } from '#src/domain/invoices/last-visit.ts';
import { type Visit, visitsOf } from '#src/domain/invoices/visits.ts';
import { type ContactWarning, contactWarnings } from '#src/domain/owners/contact-warnings.ts';
import type { Owner } from '#src/domain/owners/owners.ts';
import type { Sent } from '#src/domain/reminders/reminders.ts';
import { carName } from '#src/domain/vehicle/identity.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { IsoDate, VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { viewVehicle } from '#src/domain/vehicle/view.ts';

/** An invoice without its lines: only which jobs they name. */
export interface KeptInvoice extends Pick<VehicleInvoice, 'key' | 'dmsId' | 'amount' | 'member'> {
  /** Each label once; null for lines of which nobody knows the job. Empty without lines. */
  lines: readonly { privateJobLabel: string | null }[];
}

type KeptVisit = Visit<KeptInvoice>;

/** An owner without the records that name it. */
interface KeptOwner
  extends Pick<
    Owner,
    | 'key'
    | 'name'
    | 'title'
    | 'firstName'
    | 'lastName'
    | 'company'
    | 'phones'
    | 'email'
    | 'consent'
    | 'clientDmsIds'
    | 'lastSeen'
  > {
  /** What to know before proposing what is due. */
  warnings: ContactWarning[];
}

/**
 * What is kept of a vehicle that was read among many: what came of reminders and what to say now are
 * worked out from it, and its answer can go.
 */
export interface KeptVehicle {
  plate: string;
  /** "Citroën C5"; null if unknown. */
  car: string | null;
  /** The day on which it was read. */
  today: IsoDate;
  /** Oldest first, each invoice once; null if the invoices couldn't be read. */
  visits: KeptVisit[] | null;
  /** How many invoices were left out because they could not be read. */
  unreadable: number;
  /** What was sent for it, newest first; null if that couldn't be read. */
  reminders: Sent[] | null;
  /** As the vehicle's page orders them. */
  owners: KeptOwner[];
  lastVisit: Pick<LastVisit, 'date' | 'mileage' | 'monthsAgo'> | null;
  /** What to say now, in the order of the vehicle's overview, without doubts about its data. */
  advice: Exclude<AdviceItem, { kind: 'doubt' }>[];
  /** Sections that failed. What they would have told is missing from the advice. */
  missing: Advice['missing'];
}

/** How a vehicle is read, as in `viewVehicle`. */
export interface ReadAs {
  today: IsoDate;
  asking: string | null;
  means: FlagMeaning;
}

/**
 * Keeps what is needed of one vehicle after the other. Their jobs have the same few labels, which
 * they share.
 */
export function createKeeper(): (record: VehicleRecord, as: ReadAs) => KeptVehicle {
  const known = new Map<string, Visit['jobs'][number]>();
  const shared = (job: Visit['jobs'][number]) => {
    const same = known.get(job.label) ?? job;
    known.set(job.label, same);
    return same;
  };
  return (record, { today, asking, means }) => {
    const view = viewVehicle(record, today, asking, means);
    const advice = adviseOn(view);
    const proposes = proposesSomething(advice);
    const { lastVisit: last } = view;
    return {
      plate: record.plate,
      car: carName(view.identity),
      today,
      visits:
        view.invoices.status === 'ready'
          ? visitsOf(view.invoices.data, today).map((visit) => keepVisit(visit, shared))
          : null,
      unreadable: view.invoices.status === 'ready' ? view.invoices.unreadable : 0,
      reminders: dataOf(view.reminders)?.map(keepReminder) ?? null,
      owners: view.owners.map((owner) => keepOwner(owner, contactWarnings(view, owner, proposes))),
      lastVisit: last && { date: last.date, mileage: last.mileage, monthsAgo: last.monthsAgo },
      advice: advice.items.filter((item) => item.kind !== 'doubt'),
      missing: advice.missing,
    };
  };
}

function keepVisit(
  { date, invoice, jobs }: Visit,
  shared: (job: Visit['jobs'][number]) => Visit['jobs'][number],
): KeptVisit {
  const { key, dmsId, amount, member, lines } = invoice;
  const isSilent = lines.length > 0 && jobs.length === 0;
  return {
    date,
    jobs: jobs.map(shared),
    invoice: {
      key,
      dmsId,
      amount,
      member,
      lines: isSilent ? UNRECOGNISED : jobs.map(({ label }) => ({ privateJobLabel: label })),
    },
  };
}

const UNRECOGNISED = [{ privateJobLabel: null }] as const;

const keepReminder = (reminder: Sent): Sent => ({
  key: reminder.key,
  date: reminder.date,
  sentAt: reminder.sentAt,
  campaign: reminder.campaign,
  member: reminder.member,
  channels: reminder.channels,
  operations: reminder.operations,
  clientDmsId: reminder.clientDmsId,
});

const keepOwner = (owner: Owner, warnings: ContactWarning[]): KeptOwner => ({
  key: owner.key,
  name: owner.name,
  title: owner.title,
  firstName: owner.firstName,
  lastName: owner.lastName,
  company: owner.company,
  phones: owner.phones,
  email: owner.email,
  consent: owner.consent,
  clientDmsIds: owner.clientDmsIds,
  lastSeen: owner.lastSeen,
  warnings,
});
