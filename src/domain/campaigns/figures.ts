import { daysBetween, earliest, latest } from '#rules/days.ts';
import { median } from '#rules/pace.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { type Campaign, countClients, countReached, type Named, type Target } from './campaigns.ts';

/** Days from one step of a campaign to the next; negative if they come in the wrong order. */
interface Delays {
  /** From the day it was made to the day it was sent. */
  toSending: number | null;
  /** From the day it was sent to the month that it aims at. */
  toPrediction: number | null;
}

export const delaysOf = ({ created, sent, predicted }: Campaign): Delays => ({
  toSending: days(created, sent),
  toPrediction: days(sent, predicted),
});

const days = (from: IsoDate | null, to: IsoDate | null): number | null =>
  from === null || to === null ? null : daysBetween(from, to);

/** In days, over the campaigns that have the dates. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Null if no campaign has the dates. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const known = values.filter((value) => value !== null);
  const middle = median(known);
  return middle === null
    ? null
    : { median: middle, min: Math.min(...known), max: Math.max(...known) };
}

/** Whether no channel reached the client, according to the data. */
export const isUnreached = ({ channels }: Target): boolean => channels.length === 0;

interface Quality {
  toSending: Spread | null;
  toPrediction: Spread | null;
  /** How many campaigns have their dates in the wrong order. */
  misordered: number;
  /** How many different clients the page has. */
  clients: number;
  /** How many of these were reached by several campaigns of the page. */
  repeated: number;
  /** The fewest days between two messages to one client; null if no client got two with a date. */
  shortestGap: number | null;
  /** How many of these a campaign reached through no channel. */
  unreached: number;
}

/** Which campaigns reached each client, in the API's order; each campaign appears once. */
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

/** Whether a campaign was sent before it was made, or after the month that it aims at had begun. */
export const isMisordered = ({ toSending, toPrediction }: Delays): boolean =>
  (toSending ?? 0) < 0 || (toPrediction ?? 0) < 0;

function gapsBetween(campaigns: readonly Campaign[]): number[] {
  const dates = campaigns.flatMap(({ sent }) => sent ?? []).sort();
  return dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date));
}

/** A channel's key is the API's own; the screen finds the label. */
interface Total extends Named {
  /**
   * The number of clients. A client counts once for every campaign that reached them in this way.
   */
  clients: number;
}

/** What to count clients by. A target without any counts under `none`. */
export type TotalKind = 'channel' | 'operation' | 'promotion';

/** The key for targets without a channel, an operation or a promotion. */
export const NONE = 'none';
const none: Named = { key: NONE, label: null };

const namesOf: Record<TotalKind, (target: Target) => readonly Named[]> = {
  channel: ({ channels }) => channels.map((channel) => ({ key: channel, label: channel })),
  operation: ({ operation }) => (operation ? [operation] : []),
  promotion: ({ promotions }) => promotions,
};

/**
 * Clients by channel, operation or promotion, the largest number first. A client counts under each
 * of their channels and operations, so the totals of one kind may add up to more than the number of
 * clients.
 */
export function totalsBy(kind: TotalKind, campaigns: readonly Campaign[]): Total[] {
  const totals = new Map<string, Total>();
  for (const { targets } of campaigns) {
    const groups = Map.groupBy(
      targets.flatMap((target) => {
        const names = namesOf[kind](target);
        return (names.length > 0 ? names : [none]).map((name) => ({ name, target }));
      }),
      ({ name }) => name.key,
    );
    for (const [key, group] of groups) {
      const before = totals.get(key);
      const label = before?.label ?? group.find(({ name }) => name.label)?.name.label ?? null;
      const clients = countClients(group.map(({ target }) => target));
      totals.set(key, { key, label, clients: (before?.clients ?? 0) + clients });
    }
  }
  return [...totals.values()].sort((a, b) => b.clients - a.clients);
}

/** A member's campaigns, as the figures by which members are compared. */
export interface MemberFigures {
  campaigns: number;
  /** When the first and the last of them were sent. */
  from: IsoDate | null;
  to: IsoDate | null;
  /** Clients reached. A client counts once for every campaign. */
  clients: number;
  /** Null if there are no campaigns. */
  clientsPerCampaign: number | null;
  /** The clients by channel; those that no channel reached are under NONE. */
  channels: Total[];
  toSending: Spread | null;
  toPrediction: Spread | null;
  /**
   * The share of different clients that several of the campaigns reached; null if there are no
   * clients.
   */
  repeatedShare: number | null;
}

export function figuresOf(campaigns: readonly Campaign[]): MemberFigures {
  const sent = campaigns.map((campaign) => campaign.sent);
  const reached = countReached(campaigns);
  const { clients, repeated, toSending, toPrediction } = qualityOf(campaigns);
  return {
    campaigns: campaigns.length,
    from: earliest(sent),
    to: latest(sent),
    clients: reached,
    clientsPerCampaign: campaigns.length === 0 ? null : reached / campaigns.length,
    channels: totalsBy('channel', campaigns),
    toSending,
    toPrediction,
    repeatedShare: clients === 0 ? null : repeated / clients,
  };
}
