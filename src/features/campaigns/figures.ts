import { daysBetween, earliest, latest } from '#rules/days.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import {
  type Campaign,
  type CampaignsPage,
  countClients,
  countReached,
  type Named,
  type Target,
} from './model.ts';

/** Days from one step of a campaign to the next; negative where they come in the wrong order. */
interface Delays {
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

interface Quality {
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

/** A channel's key is the API's own; the label is for the screen to find. */
interface Total extends Named {
  /** Clients, each counted once for every campaign that reached it so. */
  clients: number;
}

/** What clients are counted by. A target that has none of a kind is counted under `none`. */
export type TotalKind = 'channel' | 'operation' | 'promotion';

/** The key under which targets without a channel, an operation or a promotion are counted. */
export const NONE = 'none';
const none: Named = { key: NONE, label: null };

const namesOf: Record<TotalKind, (target: Target) => readonly Named[]> = {
  channel: ({ channels }) => channels.map((channel) => ({ key: channel, label: channel })),
  operation: ({ operation }) => (operation ? [operation] : []),
  promotion: ({ promotions }) => promotions,
};

/**
 * Clients by channel, operation or promotion, the most first. A client counts under each of its
 * channels and operations: the totals of one kind may add up to more clients than there are.
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

/** A member's latest campaigns in the figures by which members are compared. */
export interface MemberFigures {
  /** How many campaigns the figures are of: those of the first page. */
  campaigns: number;
  /** How many there are in all; null where the API does not say. */
  total: number | null;
  /** When the first and the last of them were sent. */
  from: IsoDate | null;
  to: IsoDate | null;
  /** Clients reached, each counted once for every campaign. */
  clients: number;
  /** Null without campaigns. */
  clientsPerCampaign: number | null;
  /** Their clients by channel; those that no channel reached are under NONE. */
  channels: Total[];
  toSending: Spread | null;
  toPrediction: Spread | null;
  /** Share of the different clients that several of the campaigns reached; null without clients. */
  repeatedShare: number | null;
}

export function figuresOf({ campaigns, paging }: CampaignsPage): MemberFigures {
  const sent = campaigns.map((campaign) => campaign.sent);
  const reached = countReached(campaigns);
  const { clients, repeated, toSending, toPrediction } = qualityOf(campaigns);
  return {
    campaigns: campaigns.length,
    total: paging.total,
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
