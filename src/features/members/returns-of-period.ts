import type { Campaign } from '#src/domain/campaigns/campaigns.ts';
import { campaignsIn, type Period } from '#src/domain/campaigns/period.ts';
import {
  clientReturns,
  type PlateReadings,
  platesOf,
  type ReachedClient,
  reachedClients,
} from '#src/domain/returns/client-returns.ts';
import { countReturns, type Returns } from '#src/domain/returns/rates.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

interface Reached {
  by: string;
  clients: ReachedClient[];
  plates: string[];
  counted: { by: string; returns: Returns | null } | null;
}

const known = new WeakMap<readonly Campaign[], Reached>();

/**
 * What came of a member's campaigns, as far as their vehicles have been read in this session; null if
 * none has. While vehicles are read for one member, the others aren't counted again.
 */
export function returnsOfPeriod(
  campaigns: readonly Campaign[],
  period: Period,
  readings: PlateReadings,
  { today, window }: { today: IsoDate; window: number },
): Returns | null {
  const reached = reachedIn(campaigns, period);
  const { clients, plates } = reached;
  const statuses = plates.map((plate) => readings.get(plate)?.status ?? '');
  const by = JSON.stringify([today, window, statuses]);
  if (reached.counted?.by !== by) {
    const isMeasured = statuses.some((status) => status === 'read' || status === 'unknown');
    reached.counted = {
      by,
      returns: isMeasured ? countReturns(clientReturns(clients, readings, today, window)) : null,
    };
  }
  return reached.counted.returns;
}

function reachedIn(campaigns: readonly Campaign[], period: Period): Reached {
  const by = JSON.stringify([period.from, period.to]);
  const before = known.get(campaigns);
  if (before?.by === by) return before;
  const clients = reachedClients(campaignsIn(campaigns, period));
  const reached: Reached = { by, clients, plates: platesOf(clients), counted: null };
  known.set(campaigns, reached);
  return reached;
}
