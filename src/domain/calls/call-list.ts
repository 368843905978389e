import { privateChannels } from '#rules/consent.ts';
import { earliest, latest, newestFirst } from '#rules/days.ts';
import { dialled } from '#rules/phone.ts';
import { adviceRank } from '#src/domain/advice/advice.ts';
import { nameWords } from '#src/domain/owners/person-name.ts';
import type {
  PlateReading,
  PlateReadings,
  ReachedClient,
} from '#src/domain/returns/client-returns.ts';
import type { KeptVehicle } from '#src/domain/returns/kept-vehicle.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** What is due: the part of the advice for which one calls. */
export type DueItem = Exclude<KeptVehicle['advice'][number], { kind: 'unanswered-reminders' }>;

type KeptOwner = KeptVehicle['owners'][number];

/** Somebody to call: a campaign reached them, they haven't come since, and something is due. */
export interface Call {
  plate: string;
  /** Everything that the campaigns proposed for the vehicle, newest first. */
  reached: readonly [ReachedClient, ...ReachedClient[]];
  vehicle: KeptVehicle;
  /** Whose number it is; null if the vehicle's records name nobody. */
  owner: KeptOwner | null;
  /** Whether the records name the campaign's client; otherwise the car may have changed hands. */
  isSameClient: boolean;
  /** What to say, the most urgent first, in the order of the vehicle's advice. */
  due: readonly [DueItem, ...DueItem[]];
}

/**
 * Where a vehicle of the campaigns stands. `answered`: it has come since; `unknown`: nobody can tell,
 * because there is no plate or date, or the network doesn't know the vehicle or gives no invoices.
 */
export type CallStanding = 'to-call' | 'answered' | 'nothing-due' | 'unknown' | 'unread' | 'failed';

export const callStandings = [
  'to-call',
  'answered',
  'nothing-due',
  'unknown',
  'unread',
  'failed',
] as const satisfies readonly CallStanding[];

export interface CallList {
  /** Those who can be called first, then by the rules of the vehicle's advice, then by the due date. */
  calls: Call[];
  /** Each vehicle stands in one of them, and each client without a plate. */
  counts: Record<CallStanding, number>;
}

/** Whom to call of these campaigns' clients, each vehicle once, however many campaigns reached it. */
export function callList(
  clients: readonly ReachedClient[],
  readings: PlateReadings,
  today: IsoDate,
): CallList {
  const counts = { 'to-call': 0, answered: 0, 'nothing-due': 0, unknown: 0, unread: 0, failed: 0 };
  const calls: Call[] = [];
  const groups = Map.groupBy(clients, ({ plate, target }) => plate ?? `no plate: ${target.client}`);
  for (const group of groups.values()) {
    const { plate } = group[0] ?? { plate: null };
    const found = standing(group, plate === null ? undefined : readings.get(plate), today);
    if (typeof found === 'string') counts[found] += 1;
    else {
      counts['to-call'] += 1;
      calls.push(found);
    }
  }
  return { calls: calls.sort(mostUrgentFirst), counts };
}

function standing(
  group: readonly ReachedClient[],
  reading: PlateReading | undefined,
  today: IsoDate,
): Call | Exclude<CallStanding, 'to-call'> {
  const [newest, ...others] = group
    .filter(({ campaign }) => campaign.sent !== null && campaign.sent <= today)
    .sort((a, b) => newestFirst(a.campaign.sent, b.campaign.sent));
  const sent = newest?.campaign.sent;
  if (!newest || !sent || newest.plate === null) return 'unknown';
  if (!reading) return 'unread';
  if (reading.status !== 'read') return reading.status;
  const { vehicle } = reading;
  if (vehicle.visits === null) return 'unknown';
  const seen = latest([vehicle.lastVisit?.date ?? null, vehicle.visits.at(-1)?.date ?? null]);
  if (seen !== null && seen >= sent) return 'answered';
  const [first, ...rest] = vehicle.advice.filter((item) => item.kind !== 'unanswered-reminders');
  if (!first) return vehicle.missing.length > 0 ? 'unknown' : 'nothing-due';
  const { owner, isSameClient } = ownerIn(vehicle, newest);
  return {
    plate: newest.plate,
    reached: [newest, ...others],
    vehicle,
    owner,
    isSameClient,
    due: [first, ...rest],
  };
}

/** The owner who has the client's name, or else the first. */
function ownerIn(
  { owners }: KeptVehicle,
  { target }: ReachedClient,
): Pick<Call, 'owner' | 'isSameClient'> {
  const words = nameWords(target.lastName, target.firstName).join(' ');
  const same = owners.find(({ name }) => words !== '' && nameWords(name).join(' ') === words);
  return { owner: same ?? owners[0] ?? null, isSameClient: same !== undefined };
}

/** Whether there is a number that one can dial. */
export const hasNumber = ({ owner }: Pick<Call, 'owner'>): boolean =>
  owner?.phones.some((phone) => dialled(phone) !== null) ?? false;

/** When the first of it is or was due; null if no date is known. */
export function dueDate(item: DueItem): IsoDate | null {
  switch (item.kind) {
    case 'visit':
      return earliest(
        [...item.overdue, ...item.soon, ...item.toCheck].map(({ due }) => due?.date ?? null),
      );
    case 'inspection':
    case 'pollution-check':
      return item.inspection.due;
  }
}

const LAST = '9999-12-31';

const mayBeCalled = (call: Call): boolean => hasNumber(call) && !refusesCalls(call.owner);

function mostUrgentFirst(a: Call, b: Call): number {
  const [dueA, dueB] = [dueDate(a.due[0]) ?? LAST, dueDate(b.due[0]) ?? LAST];
  return (
    Number(mayBeCalled(b)) - Number(mayBeCalled(a)) ||
    adviceRank(a.due[0]) - adviceRank(b.due[0]) ||
    (dueA < dueB ? -1 : dueA > dueB ? 1 : a.plate < b.plate ? -1 : 1)
  );
}

/** Whether `viePrivee` names a phone: the client refuses calls, as far as its words tell. */
export const refusesCalls = (owner: KeptOwner | null): boolean =>
  owner?.consent?.privacy.some((words) => privateChannels(words).call) ?? false;
