import { lazy, Suspense } from 'react';
import type { VehicleView } from '#src/domain/view.ts';
import { PanelSkeleton } from '#src/features/vehicle/vehicle-skeleton.tsx';
import { useMessages } from '#src/i18n/lang.ts';
import { Panel } from '#src/ui/panel.tsx';
import { AdviceList } from './advice-list.tsx';
import { adviceMessages } from './advice-messages.ts';

/** What is to be said is read meanwhile. */
const TimelinePanel = lazy(async () => ({
  default: (await import('./timeline/timeline-panel.tsx')).TimelinePanel,
}));

/** What to say to the person at the counter, then the vehicle's whole life on one picture. */
export default function OverviewPanel({ view }: { view: VehicleView }) {
  const text = useMessages(adviceMessages);
  return (
    <>
      <Panel title={text.title}>
        <AdviceList view={view} />
      </Panel>
      <Suspense fallback={<PanelSkeleton />}>
        <TimelinePanel view={view} />
      </Suspense>
    </>
  );
}
