import { earliest, latest } from '#rules/days.ts';
import type { IsoDate } from '#src/domain/vehicle.ts';
import { type CampaignsPage, countReached } from './model.ts';
import { qualityOf, type Spread } from './quality.ts';
import { type Total, totalsBy } from './totals.ts';

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
