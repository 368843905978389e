import type { VehicleView } from '#src/domain/view.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Panel } from '#src/ui/panel.tsx';
import { AdviceList } from './advice-list.tsx';
import { adviceMessages } from './advice-messages.ts';
import { TimelinePanel } from './timeline/timeline-panel.tsx';

/** What to say to the person at the counter, then the vehicle's whole life on one picture. */
export default function OverviewPanel({ view }: { view: VehicleView }) {
  const text = useMessages(adviceMessages);
  return (
    <>
      <Panel title={text.title}>
        <AdviceList view={view} />
      </Panel>
      <TimelinePanel view={view} />
    </>
  );
}
