import { addMonths } from '#rules/days.ts';
import { isOnlyChecked } from '#rules/job-families.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import {
  type Inspection,
  isCheckOpen,
  type PollutionCheck,
} from '#src/domain/forecasts/inspection.ts';
import type { SentReminder } from '#src/domain/reminders/reminders.ts';
import { dataOf, holdsNothing } from '#src/domain/vehicle/section.ts';
import type { IsoDate, SectionName } from '#src/domain/vehicle/vehicle.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { type DataDoubt, dataDoubts } from './doubts.ts';

/**
 * A visit to propose: everything that is due within three months, done together. Each list is
 * sorted by due date.
 */
export interface ProposedVisit {
  kind: 'visit';
  /** Jobs that were never seen here come last, because they may have been done elsewhere. */
  overdue: JobForecast[];
  soon: JobForecast[];
  /** What is only looked at when its date is near: wear parts, the air conditioning. Never late. */
  toCheck: JobForecast[];
  /**
   * The first due date in `soon`; null if an operation is already overdue or there are only checks.
   */
  by: IsoDate | null;
}

export type AdviceItem =
  | ProposedVisit
  | { kind: 'inspection'; inspection: Inspection }
  /** A van's, while its time is open and its inspection, which names it too, isn't due. */
  | { kind: 'pollution-check'; check: PollutionCheck; inspection: Inspection }
  /** Sent within a year, with no visit since and none shortly before; newest first. */
  | { kind: 'unanswered-reminders'; reminders: SentReminder[] }
  | { kind: 'doubt'; doubt: DataDoubt };

/** Everything but the doubts: something to offer or to ask. */
export type Proposal = Exclude<AdviceItem, { kind: 'doubt' }>;

export const isProposal = (item: AdviceItem): item is Proposal => item.kind !== 'doubt';

export interface Advice {
  /** At most five, the most urgent first. */
  items: AdviceItem[];
  /** How many more there were. */
  more: number;
  /** Sections that failed. Whatever they would have told is missing from the advice. */
  missing: SectionName[];
  /**
   * There is no customer, invoice, operation, reminder or forecast on record, so there is nothing
   * to go by.
   */
  isBlank: boolean;
}

const MOST_ITEMS = 5;
const UNANSWERED_MONTHS = 12;

/**
 * "What to say now", at the top of the overview, in this order:
 * 1. the visit, if an operation is overdue; 2. the inspection, if it is overdue;
 * 3. the visit, if an operation is due soon; 4. the inspection, if it is due soon, or a van's
 *    pollution check;
 * 5. the visit, if there are only things to check;
 * 6. unanswered reminders; 7. doubts about the data, the gravest first (`dataDoubts`).
 *
 * There is at most one visit. If the vehicle's own history shows a later job than a forecast knows,
 * or the forecast's date cannot be right, then that forecast is a doubt and not an operation to
 * propose. What is proposed doesn't appear as a doubt as well, and the technical inspection isn't
 * mentioned twice.
 */
export function adviseOn(view: VehicleView): Advice {
  const { inspection, today } = view;
  const { pollution } = inspection;
  const isCheckDue = pollution !== null && isCheckOpen(pollution, today) && !isDue(inspection);
  const visit = proposedVisit(
    (dataOf(view.forecasts) ?? []).filter(
      ({ family }) => family !== 'inspection' || !isDue(inspection),
    ),
  );
  const reminders = unanswered(view);
  const items: AdviceItem[] = [
    ...(visit ? [visit] : []),
    ...(isDue(inspection) ? [{ kind: 'inspection' as const, inspection }] : []),
    ...(isCheckDue ? [{ kind: 'pollution-check' as const, check: pollution, inspection }] : []),
    ...(reminders.length > 0 ? [{ kind: 'unanswered-reminders' as const, reminders }] : []),
    ...doubtsBeside(visit, view).map((doubt) => ({ kind: 'doubt' as const, doubt })),
  ].sort((a, b) => adviceRank(a) - adviceRank(b));
  return {
    items: items.slice(0, MOST_ITEMS),
    more: Math.max(0, items.length - MOST_ITEMS),
    missing: restsOn.filter((name) => view.record[name].status === 'failed'),
    isBlank: isBlank(view),
  };
}

/** Whether the advice is to propose something, and not only to check the data. */
export const proposesSomething = ({ items }: Advice): boolean => items.some(isProposal);

const restsOn = [
  'information',
  'clients',
  'rawClients',
  'invoices',
  'forecasts',
  'reminders',
] as const satisfies readonly SectionName[];

/** The order described above: the lower, the more urgent. */
export function adviceRank(item: AdviceItem): number {
  switch (item.kind) {
    case 'visit':
      return item.overdue.length > 0 ? 1 : item.soon.length > 0 ? 3 : 5;
    case 'inspection':
      return item.inspection.urgency === 'overdue' ? 2 : 4;
    case 'pollution-check':
      return 4;
    case 'unanswered-reminders':
      return 6;
    case 'doubt':
      return 7;
  }
}

const isBlank = ({ record, owners }: VehicleView): boolean =>
  owners.length === 0 && listed.every((name) => holdsNothing(record[name]));

const listed = ['rawInvoiceLines', 'invoices', 'operations', 'reminders', 'forecasts'] as const;

/** The doubts about the data, without those about a date that is already being proposed. */
function doubtsBeside(visit: ProposedVisit | null, view: VehicleView): DataDoubt[] {
  const proposed = new Set(visit && [...visit.overdue, ...visit.soon, ...visit.toCheck]);
  return dataDoubts(view).flatMap((doubt) => {
    if (doubt.kind !== 'implausible-forecasts') return doubt;
    const forecasts = doubt.forecasts.filter((forecast) => !proposed.has(forecast));
    return forecasts.length > 0 ? { ...doubt, forecasts } : [];
  });
}

const isDue = ({ urgency }: Inspection): boolean => urgency === 'overdue' || urgency === 'soon';

/** Whether the API knows when the job was last done. */
export const wasSeen = ({ lastJobDate }: JobForecast): boolean => lastJobDate !== null;

function proposedVisit(forecasts: readonly JobForecast[]): ProposedVisit | null {
  const current = forecasts.filter(({ doneSince }) => doneSince === null);
  const late = current.filter(({ urgency }) => urgency === 'overdue');
  const overdue = [...late.filter(wasSeen), ...late.filter((forecast) => !wasSeen(forecast))];
  const near = current.filter(({ urgency }) => urgency === 'soon' || urgency === 'to-check');
  const soon = near.filter(({ family }) => !isOnlyChecked(family));
  const toCheck = near.filter(({ family }) => isOnlyChecked(family));
  if (overdue.length + near.length === 0) return null;
  const by = overdue.length > 0 ? null : (soon[0]?.due?.date ?? null);
  return { kind: 'visit', overdue, soon, toCheck, by };
}

/** If a reminder was useless because its job had just been done, no answer is expected. */
function unanswered({ reminders, lastVisit, today }: VehicleView): SentReminder[] {
  const from = addMonths(today, -UNANSWERED_MONTHS);
  return (dataOf(reminders) ?? []).filter(
    ({ date, outcome, flags }) =>
      date !== null &&
      date >= from &&
      date <= today &&
      (outcome.kind === 'none' || outcome.kind === 'too-early') &&
      (lastVisit?.date ?? '') < date &&
      !flags.some((flag) => flag.kind === 'just-done'),
  );
}
