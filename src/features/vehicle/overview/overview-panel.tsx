import { Suspense, useDeferredValue } from 'react';
import { ahead } from '#src/code-ahead.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { MessageButton } from '#src/shared/message/message-button.tsx';
import { PanelBoundary } from '#src/shared/vehicle/panel-boundary.tsx';
import { PanelSkeleton } from '#src/shared/vehicle/vehicle-skeleton.tsx';
import { adviceMessages } from '#src/shared/words/messages.ts';
import { Panel } from '#src/ui/panel.tsx';
import { AdviceList } from './advice-list.tsx';
import classes from './overview-panel.module.css';

/** People read what to say while the timeline loads and is drawn. */
const timeline = ahead(() => fetchCode(() => import('./timeline/timeline-panel.tsx')));
const TimelinePanel = lazyPiece(async () => ({ default: (await timeline()).TimelinePanel }));

/**
 * What to say to the person at the counter, then the vehicle's whole life in one picture; side by
 * side where a screen is wide enough for both.
 */
export function OverviewPanel({ view }: { view: VehicleView }) {
  const text = useMessages(adviceMessages);
  const drawn = useDeferredValue(view, null);
  return (
    <div className={classes.overview}>
      <Panel title={text.title} aside={<MessageButton wording="prepareMessage" />}>
        <AdviceList view={view} />
      </Panel>
      <PanelBoundary part="picture">
        <Suspense fallback={<PanelSkeleton />}>
          {drawn ? <TimelinePanel view={drawn} /> : <PanelSkeleton />}
        </Suspense>
      </PanelBoundary>
    </div>
  );
}
