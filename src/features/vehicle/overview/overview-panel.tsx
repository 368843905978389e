import { IconPrinter } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { VehicleView } from '#src/domain/view.ts';
import { useVehicleKey } from '#src/features/vehicle/vehicle-key.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { Panel } from '#src/ui/panel.tsx';
import { AdviceList } from './advice-list.tsx';
import { adviceMessages } from './advice-messages.ts';
import classes from './overview-panel.module.css';
import { TimelinePanel } from './timeline/timeline-panel.tsx';

/** What to say to the person at the counter, then the vehicle's whole life on one picture. */
export default function OverviewPanel({ view }: { view: VehicleView }) {
  const text = useMessages(adviceMessages);
  const vehicle = useVehicleKey();
  return (
    <>
      <Panel
        title={text.title}
        aside={
          <Link className={classes.sheet} to={paths.sheet(vehicle)}>
            <IconPrinter size={16} aria-hidden /> {text.sheet}
          </Link>
        }
      >
        <AdviceList view={view} />
      </Panel>
      <TimelinePanel view={view} />
    </>
  );
}
