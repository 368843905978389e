import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { useNavigate, useParams } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import { toAppError } from '#src/api/errors.ts';
import { type VehicleView, viewVehicle } from '#src/domain/vehicle/view.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { type PanelName, panels, paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import { vehicleMessages } from '#src/shared/vehicle/messages.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { VehicleNotFound } from '#src/shared/vehicle/vehicle-not-found.tsx';
import { vehicleQuery } from '#src/shared/vehicle/vehicle-query.ts';
import { PanelSkeleton, VehicleSkeleton } from '#src/shared/vehicle/vehicle-skeleton.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useScrollEdges } from '#src/ui/use-scroll-edges.ts';
import { PanelBoundary } from './panel-boundary.tsx';
import { VehicleHeader } from './vehicle-header.tsx';
import classes from './vehicle-page.module.css';

export function VehiclePage() {
  const text = useMessages(vehicleMessages);
  const { retry } = useMessages(commonMessages);
  const key = useVehicleKey();
  const plate = formatPlate(key.plate);
  const { data: record, error, isFetching, refetch } = useQuery(vehicleQuery(key));
  const today = useToday();
  const { memberCode } = useRights();
  const view = useMemo(
    () => record && viewVehicle(record, today, memberCode),
    [record, today, memberCode],
  );
  const failure = error && toAppError(error);

  return (
    <div className={classes.page}>
      <title>{`${plate} · Vision 360`}</title>
      {!view && !failure && <VehicleSkeleton plate={plate} />}
      {failure?.kind === 'not-found' && <VehicleNotFound error={failure} />}
      {failure && failure.kind !== 'not-found' && (
        <Failure
          error={failure}
          title={text.failed(plate)}
          wholePage
          onRetry={() => void refetch({ cancelRefetch: false })}
          pending={isFetching}
        />
      )}
      {view && failure?.kind !== 'not-found' && (
        <>
          {view.record.source === 'services' && (
            <Notice
              tone="info"
              title={text.pieced}
              action={{
                label: retry,
                onClick: () => void refetch({ cancelRefetch: false }),
                pending: isFetching,
              }}
            />
          )}
          <VehicleHeader view={view} />
          <VehiclePanels view={view} />
        </>
      )}
    </div>
  );
}

type PanelComponent = ComponentType<{ view: VehicleView }>;

const code: Record<PanelName, () => Promise<{ default: PanelComponent }>> = {
  overview: () => fetchCode(() => import('./overview/overview-panel.tsx')),
  client: () => fetchCode(() => import('./client/client-panel.tsx')),
  invoices: () => fetchCode(() => import('./invoices/invoices-panel.tsx')),
  operations: () => fetchCode(() => import('./operations/operations-panel.tsx')),
  forecasts: () => fetchCode(() => import('./forecasts/forecasts-panel.tsx')),
  reminders: () => fetchCode(() => import('./reminders/reminders-panel.tsx')),
  data: () => fetchCode(() => import('./data/data-panel.tsx')),
};

const content: Record<PanelName, PanelComponent> = {
  overview: lazy(code.overview),
  client: lazy(code.client),
  invoices: lazy(code.invoices),
  operations: lazy(code.operations),
  forecasts: lazy(code.forecasts),
  reminders: lazy(code.reminders),
  data: lazy(code.data),
};

/** Loads a panel's code while the pointer or the focus is on its way to the tab. */
const fetchAhead = (name: PanelName) => void code[name]().catch(() => {});

const isPanel = (name: string | null | undefined): name is PanelName =>
  panels.some((panel) => panel === name);

/** The tabs. The address names the open one, and only that is mounted. */
function VehiclePanels({ view }: { view: VehicleView }) {
  const text = useMessages(vehicleMessages);
  const navigate = useNavigate();
  const vehicle = useVehicleKey();
  const { panel } = useParams();
  const open = isPanel(panel) ? panel : panels[0];
  const Panel = content[open];
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
      <Bar open={open}>
        <Tabs.List aria-label={text.panels} className={classes.tabs}>
          {panels.map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              data-panel={name}
              onPointerEnter={() => fetchAhead(name)}
              onFocus={() => fetchAhead(name)}
            >
              {text[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Bar>
      <Tabs.Panel value={open} className={classes.panel}>
        <PanelBoundary key={open}>
          <Suspense fallback={<PanelSkeleton />}>
            <Panel view={view} />
          </Suspense>
        </PanelBoundary>
      </Tabs.Panel>
    </Tabs>
  );
}

/** If the tabs are wider than the screen, they scroll, and fade out where there are more. */
function Bar({ open, children }: { open: PanelName; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const { before, after } = useScrollEdges(bar);
  // Brings the open tab to the middle without moving the page.
  useEffect(() => {
    const { current } = bar;
    const tab = current?.querySelector<HTMLElement>(`[data-panel="${open}"]`);
    if (!current || !tab) return;
    current.scrollTo({ left: tab.offsetLeft + (tab.offsetWidth - current.clientWidth) / 2 });
  }, [open]);
  return (
    <div ref={bar} className={classes.bar} data-before={before} data-after={after}>
      {children}
    </div>
  );
}
