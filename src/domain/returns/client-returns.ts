import { addDays } from '#rules/days.ts';
import { type JobKey, jobKeyOf } from '#rules/job-families.ts';
import type { AppError } from '#src/api/errors.ts';
import type { Campaign, Named, Target } from '#src/domain/campaigns/campaigns.ts';
import {
  type Outcome,
  outcomeOf,
  type RemindedOperation,
} from '#src/domain/reminders/reminders.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { KeptInvoice, KeptVehicle } from './kept-vehicle.ts';

/** What came of reading a vehicle. */
export type PlateReading =
  | { status: 'read'; vehicle: KeptVehicle }
  /** The network doesn't know the plate. */
  | { status: 'unknown' }
  | { status: 'failed'; error: AppError };

/** By plate; those that haven't been read yet are missing. */
export type PlateReadings = ReadonlyMap<string, PlateReading>;

/** A client whom a campaign reached, with everything that it proposed. */
export interface ReachedClient {
  /** Unique among the clients of all given campaigns. */
  key: string;
  campaign: Campaign;
  /** The first of its records; the others name the same client and vehicle. */
  target: Target;
  plate: string | null;
  operations: Named[];
  promotions: Named[];
  channels: string[];
}

/**
 * What came of a campaign for one of its clients. `no-plate`: there is no vehicle to look at;
 * `no-vehicle`: the network doesn't know it; `unread`: it hasn't been read yet.
 */
export type Result =
  | Outcome<KeptInvoice>
  | { kind: 'no-plate' | 'no-vehicle' | 'unread' }
  | { kind: 'failed'; error: AppError };

export interface ClientReturn extends ReachedClient {
  result: Result;
  /** Whether an invoice may still come: the window isn't over. */
  isOpen: boolean;
  /** What came for each of its operations alone, by `Named.key`. */
  byOperation: ReadonlyMap<string, Result>;
}

const distinct = (all: readonly Named[]): Named[] => [
  ...new Map(all.map((one) => [one.key, one])).values(),
];

/** The clients of these campaigns: one for each client and campaign, in the API's order. */
export const reachedClients = (campaigns: readonly Campaign[]): ReachedClient[] =>
  campaigns.flatMap((campaign, index) =>
    [...Map.groupBy(campaign.targets, ({ client }) => client)].flatMap(
      ([client, targets]): ReachedClient[] => {
        const [target] = targets;
        if (!target) return [];
        return [
          {
            key: `${index}/${client}`,
            campaign,
            target,
            plate: target.plate,
            operations: distinct(targets.flatMap(({ operation }) => operation ?? [])),
            promotions: distinct(targets.flatMap(({ promotions }) => promotions)),
            channels: [...new Set(targets.flatMap(({ channels }) => channels))],
          },
        ];
      },
    ),
  );

/** The plates whose vehicles tell what came of it, each once. */
export const platesOf = (clients: readonly ReachedClient[]): string[] => [
  ...new Set(clients.flatMap(({ plate }) => plate ?? [])),
];

/**
 * What came of the campaigns, as far as their vehicles have been read. By the rule of a vehicle's own
 * reminders.
 * @param window how many days an invoice had to come, as `ReminderWindows.followedWithin`
 */
export function clientReturns(
  clients: readonly ReachedClient[],
  readings: PlateReadings,
  today: IsoDate,
  window: number,
): ClientReturn[] {
  const keys = new Map<string | null, JobKey>();
  const reminded = ({ key, label }: Named): RemindedOperation => {
    const jobKey = keys.get(label) ?? jobKeyOf(label);
    keys.set(label, jobKey);
    return { id: key, label, offer: null, jobKey };
  };
  return clients.map((client) => {
    const operations = client.operations.map(reminded);
    const resultFor = (some: RemindedOperation[]) =>
      resultOf(client, some, readings, { today, window });
    const result = resultFor(operations);
    const { sent } = client.campaign;
    return {
      ...client,
      result,
      isOpen: sent !== null && today <= addDays(sent, window),
      byOperation: new Map(
        client.operations.map(({ key }, index) => [
          key,
          operations.length === 1 ? result : resultFor(operations.slice(index, index + 1)),
        ]),
      ),
    };
  });
}

function resultOf(
  { plate, campaign }: ReachedClient,
  operations: RemindedOperation[],
  readings: PlateReadings,
  { today, window }: { today: IsoDate; window: number },
): Result {
  if (plate === null) return { kind: 'no-plate' };
  const reading = readings.get(plate);
  switch (reading?.status) {
    case undefined:
      return { kind: 'unread' };
    case 'unknown':
      return { kind: 'no-vehicle' };
    case 'failed':
      return { kind: 'failed', error: reading.error };
    case 'read':
      return outcomeOf({ date: campaign.sent, operations }, reading.vehicle.visits, today, window);
  }
}
