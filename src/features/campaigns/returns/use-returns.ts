import { useDeferredValue, useMemo } from 'react';
import type { PlacedCampaign } from '#src/domain/campaigns/campaign-list.ts';
import { defaultWindows, followWindows } from '#src/domain/reminders/reminders.ts';
import {
  clientReturns,
  type PlateReadings,
  platesOf,
  type ReachedClient,
  reachedClients,
} from '#src/domain/returns/client-returns.ts';
import { countReturns, standings } from '#src/domain/returns/rates.ts';
import { unremindedVisits } from '#src/domain/returns/unreminded.ts';
import { list, oneOf, pageOf, page as steps } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { useVehicleReadings } from '#src/shared/returns/vehicle-readings.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';

/** What the view is asked to show. Numbers of campaigns and days are no personal data. */
const returnsParams = {
  /** The campaigns to measure, by key; none for all of the period. */
  campaign: list,
  window: oneOf(followWindows, defaultWindows.followedWithin),
  /** Which clients are listed. */
  came: oneOf(standings),
  /** How many steps of them. */
  rows: steps,
  /** Whether all campaigns are drawn, and not only the first of them. */
  campaigns: oneOf(['all']),
};

/** What came of the campaigns of the period, as far as their vehicles have been read. */
export function useReturns(campaigns: readonly PlacedCampaign[]) {
  const today = useToday();
  const { values, change } = useAddress(returnsParams);
  const { campaign: keys, window, came, rows } = values;
  const chosenKeys = useMemo(() => new Set(keys), [keys]);
  const chosen = useMemo(
    () => (keys.length === 0 ? campaigns : campaigns.filter(({ key }) => chosenKeys.has(key))),
    [campaigns, keys, chosenKeys],
  );
  const clients = useMemo(() => reachedClients(chosen), [chosen]);
  const vehicles = useVehicleReadings(useMemo(() => platesOf(clients), [clients]));
  // The page stays at hand while thousands of clients are counted again.
  const readings = useDeferredValue(vehicles.readings);
  const returns = useMemo(
    () => clientReturns(clients, readings, today, window),
    [clients, readings, today, window],
  );
  return {
    keys: chosenKeys,
    chosen,
    returns,
    whole: useMemo(() => countReturns(returns), [returns]),
    unreminded: useMemo(
      () => unremindedVisits(clients, readings, today, window),
      [clients, readings, today, window],
    ),
    /** What came of every campaign of the period, chosen or not. */
    ofPeriod: useMemo(
      () =>
        chosen === campaigns
          ? returns
          : clientReturns(reachedClients(campaigns), readings, today, window),
      [campaigns, chosen, returns, readings, today, window],
    ),
    /** How many invoices of their vehicles could not be read. */
    unreadable: useMemo(() => unreadableOf(clients, readings), [clients, readings]),
    vehicles,
    window,
    came,
    steps: rows.number ?? 1,
    setWindow: (days: number) => change({ window: days }),
    setCame: (standing: typeof came) => change({ came: standing, rows: pageOf(1) }),
    showMore: () => change({ rows: pageOf((rows.number ?? 1) + 1) }),
    choose: (key: string, isChosen: boolean) =>
      change(({ campaign: before }) => ({
        campaign: isChosen ? [...before, key] : before.filter((one) => one !== key),
        rows: pageOf(1),
      })),
    isAllDrawn: values.campaigns === 'all',
    drawAll: () => change({ campaigns: 'all' }),
    chooseAll: () => change({ campaign: [], rows: pageOf(1) }),
  };
}

const unreadableOf = (clients: readonly ReachedClient[], readings: PlateReadings): number =>
  platesOf(clients).reduce((sum, plate) => {
    const reading = readings.get(plate);
    return sum + (reading?.status === 'read' ? reading.vehicle.unreadable : 0);
  }, 0);

export type ReturnsSeen = ReturnType<typeof useReturns>;
