import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { Outlet, useOutletContext } from 'react-router';
import type { PlacedCampaign } from '#src/domain/campaigns/campaign-list.ts';
import { pageState } from '#src/domain/campaigns/paging.ts';
import { campaignsIn, type Period } from '#src/domain/campaigns/period.ts';
import { type Campaigns, useCampaigns } from '#src/features/campaigns/campaigns-context.ts';
import { CampaignsSkeleton, NoCampaigns } from '#src/features/campaigns/no-campaigns.tsx';
import { useCampaignsSearch } from '#src/features/campaigns/use-campaigns-search.ts';
import type { ReadingState } from '#src/shared/campaigns/create-reading.ts';
import { PeriodFields } from '#src/shared/campaigns/period-fields.tsx';
import { usePeriod } from '#src/shared/campaigns/period-search.ts';
import { ReadingLine } from './reading-line.tsx';
import classes from './reading-page.module.css';

/** What a view over all pages is given: what has been read so far. */
export interface ReadCampaigns extends Pick<Campaigns, 'network' | 'memberCode'> {
  state: ReadingState;
  period: Period;
  /** Those of the period that have been read, in the API's order. */
  campaigns: readonly PlacedCampaign[];
}

export const useReadCampaigns = () => useOutletContext<ReadCampaigns>();

const waiting = { status: 'waiting' } as const;
const around = { previous: waiting, next: waiting, first: waiting };

/**
 * Reads on through all pages, and shows how far that has come, above each view that counts over all
 * of them.
 */
export function ReadingPage() {
  const { network, memberCode, reading } = useCampaigns();
  const { toPage } = useCampaignsSearch();
  const { period, setPeriod } = usePeriod();
  const { state } = reading;
  const whole = useRef<HTMLDivElement>(null);
  const start = useEffectEvent(reading.start);
  useEffect(() => start(), []);
  // The page stays at hand while everything is counted again for each page that comes.
  const all = useDeferredValue(state?.campaigns);
  const campaigns = useMemo(() => campaignsIn(all ?? [], period), [all, period]);
  const refusal = state?.refused
    ? pageState(1, { status: 'failed', error: state.refused }, around)
    : null;
  const isReading = state?.status === 'reading' || state?.status === 'waiting';
  return (
    <div ref={whole} tabIndex={-1} className={classes.view}>
      {refusal && refusal.kind !== 'ready' ? (
        <NoCampaigns
          network={network}
          memberCode={memberCode}
          state={refusal}
          asked={1}
          toPage={toPage}
          onRetry={() => {
            // The button disappears together with the failure, so the focus waits on the page.
            whole.current?.focus();
            reading.read();
          }}
          isFetching={false}
        />
      ) : state === null ? (
        <CampaignsSkeleton />
      ) : (
        <>
          <div className={classes.head}>
            <PeriodFields period={period} onChange={setPeriod} />
            <ReadingLine reading={reading} state={state} shown={campaigns.length} period={period} />
          </div>
          {state.campaigns.length === 0 && isReading ? (
            <CampaignsSkeleton />
          ) : (
            <Outlet
              context={{ network, memberCode, state, period, campaigns } satisfies ReadCampaigns}
            />
          )}
        </>
      )}
    </div>
  );
}
