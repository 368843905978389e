import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import { config } from '#src/api/config.ts';
import { toAppError } from '#src/api/errors.ts';
import { type VehicleView, viewVehicle } from '#src/domain/vehicle/view.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { type PanelName, panels, paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import type { Place } from '#src/shared/address/page-state.ts';
import { backTo, PlaceContext } from '#src/shared/address/use-address.ts';
import { vehicleMessages } from '#src/shared/vehicle/messages.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { VehicleNotFound } from '#src/shared/vehicle/vehicle-not-found.tsx';
import { vehicleQuery } from '#src/shared/vehicle/vehicle-query.ts';
import { PanelSkeleton, VehicleSkeleton } from '#src/shared/vehicle/vehicle-skeleton.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useIdle } from '#src/ui/use-idle.ts';
import { useScrollEdges } from '#src/ui/use-scroll-edges.ts';
import { OverviewPanel } from './overview/overview-panel.tsx';
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
    () => record && viewVehicle(record, today, memberCode, config.relanceMeans),
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

const code = {
  client: () => fetchCode(() => import('./client/client-panel.tsx')),
  invoices: () => fetchCode(() => import('./invoices/invoices-panel.tsx')),
  operations: () => fetchCode(() => import('./operations/operations-panel.tsx')),
  forecasts: () => fetchCode(() => import('./forecasts/forecasts-panel.tsx')),
  reminders: () => fetchCode(() => import('./reminders/reminders-panel.tsx')),
  data: () => fetchCode(() => import('./data/data-panel.tsx')),
};

const content: Record<PanelName, PanelComponent> = {
  // The first panel comes with the page.
  overview: OverviewPanel,
  client: lazy(code.client),
  invoices: lazy(code.invoices),
  operations: lazy(code.operations),
  forecasts: lazy(code.forecasts),
  reminders: lazy(code.reminders),
  data: lazy(code.data),
};

/** Loads a panel's code while the pointer or the focus is on its way to the tab. */
function fetchAhead(name: PanelName): void {
  if (name !== 'overview') code[name]().catch(() => {});
}

const isPanel = (name: string | null | undefined): name is PanelName =>
  panels.some((panel) => panel === name);

/**
 * The tabs. The address names the open one. A panel that was seen stays as it was left, hidden and at
 * rest, and the panel after the open one is prepared while the browser has nothing else to do.
 */
function VehiclePanels({ view }: { view: VehicleView }) {
  const text = useMessages(vehicleMessages);
  const navigate = useNavigate();
  const vehicle = useVehicleKey();
  const { panel } = useParams();
  const open = isPanel(panel) ? panel : panels[0];
  const { places, prepare } = usePlaces(open);
  const after = panels[panels.indexOf(open) + 1];
  useIdle(
    useCallback(() => {
      if (after) prepare(after);
    }, [after, prepare]),
  );
  const show = (next: PanelName) => {
    const place = places.get(next);
    const { search, state } = place ? backTo(place) : { search: '', state: null };
    const pathname = paths.vehicle(vehicle, next);
    void navigate({ pathname, search }, { state, preventScrollReset: true });
  };
  return (
    <Tabs value={open} onChange={(next) => isPanel(next) && show(next)} keepMounted>
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
      {[...places].map(([name, place]) => {
        const Panel = content[name];
        return (
          <Tabs.Panel key={name} value={name} className={classes.panel}>
            <PlaceContext value={place}>
              <PanelBoundary>
                <Suspense fallback={<PanelSkeleton />}>
                  <Panel view={view} />
                </Suspense>
              </PanelBoundary>
            </PlaceContext>
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}

/** The place at which each panel was last seen, in the order in which they were opened. */
function usePlaces(open: PanelName) {
  const here = useLocation();
  const [places, setPlaces] = useState<ReadonlyMap<PanelName, Place>>(new Map([[open, here]]));
  if (places.get(open) !== here) setPlaces(new Map(places).set(open, here));
  const prepare = useCallback(
    (name: PanelName) =>
      startTransition(() =>
        setPlaces((before) => (before.has(name) ? before : new Map(before).set(name, nowhere))),
      ),
    [],
  );
  return { places, prepare };
}

/** The place of a panel that was prepared and never seen: it has no filters yet. */
const nowhere: Place = { key: '', pathname: '', search: '', hash: '', state: null };

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
