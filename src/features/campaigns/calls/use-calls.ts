import { useWindowEvent } from '@mantine/hooks';
import { useDeferredValue, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { callList } from '#src/domain/calls/call-list.ts';
import type { PlacedCampaign } from '#src/domain/campaigns/campaign-list.ts';
import { platesOf, reachedClients } from '#src/domain/returns/client-returns.ts';
import { list, oneOf, pageOf, page as steps } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { useVehicleReadings } from '#src/shared/returns/vehicle-readings.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { outcomes, useCallNotes } from './kept-notes.ts';

/** Rows that are drawn at first, and that each "more" adds. */
const STEP = 25;

export const shownOutcomes = ['open', ...outcomes] as const;

/** What the view is asked to show. Numbers of campaigns are no personal data. */
const callParams = {
  /** The campaigns whose clients are called, by key; none for the last one. */
  campaign: list,
  /** `open`: those for whom nothing is ticked yet. */
  noted: oneOf(shownOutcomes),
  /** How many steps of rows. */
  rows: steps,
};

/** Whom to call of the chosen campaigns, as far as their vehicles have been read. */
export function useCalls(campaigns: readonly PlacedCampaign[]) {
  const today = useToday();
  const { values, change } = useAddress(callParams);
  const { campaign: keys, noted, rows } = values;
  const chosen = useMemo(() => {
    const last = campaigns.find(
      ({ sent, targets }) => sent !== null && sent <= today && targets.length > 0,
    );
    const wanted = new Set(keys.length > 0 ? keys : last ? [last.key] : []);
    return campaigns.filter(({ key }) => wanted.has(key));
  }, [campaigns, keys, today]);
  const clients = useMemo(() => reachedClients(chosen), [chosen]);
  const vehicles = useVehicleReadings(useMemo(() => platesOf(clients), [clients]));
  // The page stays at hand while thousands of clients are gone through again.
  const readings = useDeferredValue(vehicles.readings);
  const { calls, counts } = useMemo(
    () => callList(clients, readings, today),
    [clients, readings, today],
  );
  const { notes, note } = useCallNotes();
  const shown = useMemo(
    () =>
      noted === null
        ? calls
        : calls.filter(({ plate }) => (notes[plate]?.outcome ?? 'open') === noted),
    [calls, noted, notes],
  );
  // Everybody is on paper.
  const [isPrinting, setPrinting] = useState(false);
  useWindowEvent('beforeprint', () => flushSync(() => setPrinting(true)));
  useWindowEvent('afterprint', () => setPrinting(false));
  return {
    chosen,
    clients,
    vehicles,
    calls,
    counts,
    shown,
    drawn: isPrinting ? shown : shown.slice(0, STEP * (rows.number ?? 1)),
    noted,
    notes,
    note,
    setNoted: (next: typeof noted) => change({ noted: next, rows: pageOf(1) }),
    showMore: () => change({ rows: pageOf((rows.number ?? 1) + 1) }),
    choose: (next: readonly string[]) => change({ campaign: next, rows: pageOf(1) }),
  };
}

export type CallsSeen = ReturnType<typeof useCalls>;
