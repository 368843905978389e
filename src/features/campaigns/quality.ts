import { daysBetween } from '#rules/days.ts';
import type { IsoDate } from '#src/domain/vehicle.ts';
import type { Campaign, Target } from './model.ts';

/** Days from one step of a campaign to the next; negative where they come in the wrong order. */
export interface Delays {
  /** From its making to its sending. */
  toSending: number | null;
  /** From its sending to the month that it aims at. */
  toPrediction: number | null;
}

export const delaysOf = ({ created, sent, predicted }: Campaign): Delays => ({
  toSending: days(created, sent),
  toPrediction: days(sent, predicted),
});

const days = (from: IsoDate | null, to: IsoDate | null): number | null =>
  from === null || to === null ? null : daysBetween(from, to);

/** Days, of the campaigns whose dates tell. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Null where no campaign tells. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const [min, max] = [known[0], known.at(-1)];
  if (min === undefined || max === undefined) return null;
  const half = known.length / 2;
  const [low = min, high = min] = [known[Math.ceil(half) - 1], known[Math.floor(half)]];
  return { median: (low + high) / 2, min, max };
}

/** Whether no channel is said to have reached the client. */
export const isUnreached = ({ channels }: Target): boolean => channels.length === 0;

export interface Quality {
  toSending: Spread | null;
  toPrediction: Spread | null;
  /** Campaigns whose dates come in the wrong order. */
  misordered: number;
  /** Different clients of the page. */
  clients: number;
  /** Of these, those that several campaigns of the page reached. */
  repeated: number;
  /** The fewest days between two sendings to one client; null where none is repeated or dated. */
  shortestGap: number | null;
  /** Of these, those that a campaign reached by no channel. */
  unreached: number;
}

/** Which campaigns reached each client, in the API's order, each campaign once. */
export function campaignsByClient(campaigns: readonly Campaign[]): Map<string, Campaign[]> {
  const reached = new Map<string, Campaign[]>();
  for (const campaign of campaigns) {
    for (const client of new Set(campaign.targets.map((target) => target.client))) {
      reached.set(client, [...(reached.get(client) ?? []), campaign]);
    }
  }
  return reached;
}

export function qualityOf(campaigns: readonly Campaign[]): Quality {
  const delays = campaigns.map(delaysOf);
  const reached = campaignsByClient(campaigns);
  const repeated = [...reached.values()].filter((list) => list.length > 1);
  const gaps = repeated.flatMap(gapsBetween);
  const unreached = campaigns.flatMap(({ targets }) => targets.filter(isUnreached));
  return {
    toSending: spreadOf(delays.map(({ toSending }) => toSending)),
    toPrediction: spreadOf(delays.map(({ toPrediction }) => toPrediction)),
    misordered: delays.filter(isMisordered).length,
    clients: reached.size,
    repeated: repeated.length,
    shortestGap: gaps.length > 0 ? Math.min(...gaps) : null,
    unreached: new Set(unreached.map(({ client }) => client)).size,
  };
}

/** A campaign sent before it was made, or after the month that it aims at had begun. */
export const isMisordered = ({ toSending, toPrediction }: Delays): boolean =>
  (toSending ?? 0) < 0 || (toPrediction ?? 0) < 0;

function gapsBetween(campaigns: readonly Campaign[]): number[] {
  const dates = campaigns.flatMap(({ sent }) => sent ?? []).sort();
  return dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date));
}
