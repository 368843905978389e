import { Tabs } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { VehicleView } from '#src/domain/view.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { type PanelName, panels, paths } from '#src/paths.ts';
import { useVehicleKey } from './vehicle-key.ts';
import { vehicleMessages } from './vehicle-messages.ts';
import classes from './vehicle-panels.module.css';
import { PanelSkeleton } from './vehicle-skeleton.tsx';

const OverviewPanel = lazy(() => import('./overview/overview-panel.tsx'));
const ClientPanel = lazy(() => import('./client/client-panel.tsx'));
const InvoicesPanel = lazy(() => import('./invoices/invoices-panel.tsx'));
const OperationsPanel = lazy(() => import('./operations/operations-panel.tsx'));
const ForecastsPanel = lazy(() => import('./forecasts/forecasts-panel.tsx'));
const RemindersPanel = lazy(() => import('./reminders/reminders-panel.tsx'));
const DataPanel = lazy(() => import('./data/data-panel.tsx'));

const content: Record<PanelName, (view: VehicleView) => ReactNode> = {
  overview: (view) => <OverviewPanel view={view} />,
  client: (view) => <ClientPanel view={view} />,
  invoices: (view) => <InvoicesPanel view={view} />,
  operations: (view) => <OperationsPanel view={view} />,
  forecasts: (view) => <ForecastsPanel view={view} />,
  reminders: (view) => <RemindersPanel view={view} />,
  data: (view) => <DataPanel view={view} />,
};

const isPanel = (name: string | null | undefined): name is PanelName =>
  panels.some((panel) => panel === name);

/** The tabs; the open one is in the address, and only it is mounted. */
export function VehiclePanels({ view }: { view: VehicleView }) {
  const text = useMessages(vehicleMessages);
  const navigate = useNavigate();
  const vehicle = useVehicleKey();
  const { panel } = useParams();
  const open = isPanel(panel) ? panel : panels[0];
  const bar = useRef<HTMLDivElement>(null);
  // On a phone the bar scrolls: the open tab is brought to its middle, and the page stays still.
  useEffect(() => {
    const tab = bar.current?.querySelector<HTMLElement>(`[data-panel="${open}"]`);
    if (tab)
      bar.current?.scrollTo({
        left: tab.offsetLeft + (tab.offsetWidth - bar.current.clientWidth) / 2,
      });
  }, [open]);
  return (
    <Tabs
      value={open}
      onChange={(next) => {
        if (isPanel(next)) {
          void navigate(paths.vehicle(vehicle, next), { preventScrollReset: true });
        }
      }}
      keepMounted={false}
    >
      <div ref={bar} className={classes.bar}>
        <Tabs.List aria-label={text.panels} className={classes.tabs}>
          {panels.map((name) => (
            <Tabs.Tab key={name} value={name} data-panel={name}>
              {text[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      <Tabs.Panel value={open} className={classes.panel}>
        <Suspense fallback={<PanelSkeleton />}>{content[open](view)}</Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
