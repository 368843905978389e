import { lazy, Suspense } from 'react';
import type { VehicleView } from '#src/domain/view.ts';
import { PanelBoundary } from '#src/features/vehicle/panel-boundary.tsx';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { PanelSkeleton } from '#src/shared/vehicle/vehicle-skeleton.tsx';
import { adviceMessages } from '#src/shared/words/advice-messages.ts';
import { Panel } from '#src/ui/panel.tsx';
import { AdviceList } from './advice-list.tsx';

/** What is to be said is read meanwhile. */
const TimelinePanel = lazy(async () => ({
  default: (await fetchCode(() => import('./timeline/timeline-panel.tsx'))).TimelinePanel,
}));

/** What to say to the person at the counter, then the vehicle's whole life on one picture. */
export default function OverviewPanel({ view }: { view: VehicleView }) {
  const text = useMessages(adviceMessages);
  return (
    <>
      <Panel title={text.title}>
        <AdviceList view={view} />
      </Panel>
      <PanelBoundary part="picture">
        <Suspense fallback={<PanelSkeleton />}>
          <TimelinePanel view={view} />
        </Suspense>
      </PanelBoundary>
    </>
  );
}
