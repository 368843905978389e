import { Tabs } from '@mantine/core';
import {
  type ComponentType,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  Suspense,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useOptimistic,
  useRef,
  useState,
} from 'react';
import { useNavigate, useParams } from 'react-router';
import { ahead } from '#src/code-ahead.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { type PanelName, panels, paths } from '#src/paths.ts';
import { At, type Kept, neverSeen, useHere } from '#src/shared/address/kept-place.tsx';
import { backTo } from '#src/shared/address/use-address.ts';
import { vehicleMessages } from '#src/shared/vehicle/messages.ts';
import { PanelBoundary } from '#src/shared/vehicle/panel-boundary.tsx';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { PanelSkeleton } from '#src/shared/vehicle/vehicle-skeleton.tsx';
import { isPanel } from '#src/shared/vehicle/way-back.ts';
import { InSightProvider } from '#src/ui/printing.ts';
import { toMiddle } from '#src/ui/to-middle.ts';
import { useIdle } from '#src/ui/use-idle.ts';
import { useScrollEdges } from '#src/ui/use-scroll-edges.ts';
import { OverviewPanel } from './overview/overview-panel.tsx';
import classes from './vehicle-panels.module.css';

type PanelComponent = ComponentType<{ view: VehicleView }>;

const code = {
  client: ahead(() => fetchCode(() => import('./client/client-panel.tsx'))),
  invoices: ahead(() => fetchCode(() => import('./invoices/invoices-panel.tsx'))),
  operations: ahead(() => fetchCode(() => import('./operations/operations-panel.tsx'))),
  forecasts: ahead(() => fetchCode(() => import('./forecasts/forecasts-panel.tsx'))),
  reminders: ahead(() => fetchCode(() => import('./reminders/reminders-panel.tsx'))),
  data: ahead(() => fetchCode(() => import('./data/data-panel.tsx'))),
};

const content: Record<PanelName, PanelComponent> = {
  // The first panel comes with the page.
  overview: OverviewPanel,
  client: lazyPiece(code.client),
  invoices: lazyPiece(code.invoices),
  operations: lazyPiece(code.operations),
  forecasts: lazyPiece(code.forecasts),
  reminders: lazyPiece(code.reminders),
  data: lazyPiece(code.data),
};

/** Loads a panel's code while the pointer or the focus is on its way to the tab. */
function fetchAhead(name: PanelName): void {
  if (name !== 'overview') code[name]().catch(() => {});
}

/** What somebody at the counter may want next, the likeliest first. */
const prepared = [
  'invoices',
  'forecasts',
  'operations',
  'reminders',
  'client',
  'overview',
] as const satisfies readonly PanelName[];

/** The browser itself opens the link, in a tab or a window of its own. */
const opensElsewhere = ({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  metaKey || ctrlKey || shiftKey || altKey;

/** A tab answers the space bar, which a link doesn't. */
function pressBySpace(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click();
}

/**
 * The tabs are links, so that one may open in a tab of the browser. The address names the open one. The panels are prepared while the browser has nothing
 * else to do, and one that was seen stays as it was left.
 */
export function VehiclePanels({ view }: { view: VehicleView }) {
  const text = useMessages(vehicleMessages);
  const id = useId();
  const vehicle = useVehicleKey();
  const { panel } = useParams();
  const open = isPanel(panel) ? panel : panels[0];
  const places = usePlaces(open);
  const { shown, show } = useShown(open, places);
  // Panels that are out of sight can wait.
  const later = useDeferredValue(view);
  const panelId = (name: PanelName) => `${id}-panel-${name}`;
  return (
    <Tabs id={id} className={classes.root ?? ''} value={shown}>
      <Bar shown={shown}>
        <Tabs.List aria-label={text.panels} className={classes.tabs}>
          {panels.map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              data-panel={name}
              aria-controls={places.has(name) ? panelId(name) : undefined}
              onPointerEnter={() => fetchAhead(name)}
              onFocus={() => fetchAhead(name)}
              onKeyDown={pressBySpace}
              renderRoot={({ type: _, children, ...tab }) => (
                <a
                  {...tab}
                  href={paths.vehicle(vehicle, name)}
                  onClick={(event) => {
                    if (opensElsewhere(event)) return;
                    event.preventDefault();
                    if (name !== shown) show(name);
                  }}
                >
                  {children}
                </a>
              )}
            >
              {text[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Bar>
      <div className={classes.panels}>
        {[...places].map(([name, place]) => (
          <div
            key={name}
            role="tabpanel"
            id={panelId(name)}
            aria-labelledby={`${id}-tab-${name}`}
            aria-hidden={name !== shown}
            className={classes.panel}
          >
            <At place={place}>
              <Content id={panelId(name)} name={name} view={name === shown ? view : later} />
            </At>
          </div>
        ))}
      </div>
    </Tabs>
  );
}

interface ContentProps {
  /** The panel's element. */
  id: string;
  name: PanelName;
  view: VehicleView;
}

/** A switch of tabs changes nothing in a panel, so it isn't rendered again. */
const Content = memo(function Content({ id, name, view }: ContentProps) {
  const Panel = content[name];
  const isInSight = useCallback(
    () => document.getElementById(id)?.getAttribute('aria-hidden') === 'false',
    [id],
  );
  return (
    <InSightProvider value={isInSight}>
      <PanelBoundary>
        <Suspense fallback={<PanelSkeleton />}>
          <Panel view={view} />
        </Suspense>
      </PanelBoundary>
    </InSightProvider>
  );
});

/** Where each panel was last seen, in the order in which they were opened or prepared. */
function usePlaces(open: PanelName) {
  const here = useHere();
  const [places, setPlaces] = useState<ReadonlyMap<PanelName, Kept>>(new Map([[open, here]]));
  if (places.get(open)?.location !== here.location) setPlaces(new Map(places).set(open, here));
  useIdle(
    useCallback(
      () =>
        startTransition(() =>
          setPlaces((before) => {
            const next = prepared.find((name) => !before.has(name));
            const [seen] = before.values();
            return next && seen ? new Map(before).set(next, neverSeen(seen)) : before;
          }),
        ),
      [],
    ),
    prepared.length,
  );
  return places;
}

/**
 * The panel that is shown, and how another one is. A panel that is there already appears at once,
 * and the address follows.
 */
function useShown(open: PanelName, places: ReadonlyMap<PanelName, Kept>) {
  const navigate = useNavigate();
  const vehicle = useVehicleKey();
  const [shown, showNow] = useOptimistic(open);
  const show = (next: PanelName) =>
    startTransition(async () => {
      const place = places.get(next);
      if (place) showNow(next);
      const { search, state } = place ? backTo(place.location) : { search: '', state: null };
      const pathname = paths.vehicle(vehicle, next);
      await navigate({ pathname, search }, { state, preventScrollReset: true });
    });
  return { shown, show };
}

/**
 * If the tabs are wider than the screen, they scroll, and fade out where there are more. On a small
 * screen they stay in sight, below the line that says which car it is.
 */
function Bar({ shown, children }: { shown: PanelName; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const { before, after } = useScrollEdges(bar);
  useEffect(() => toMiddle(bar.current, `[data-panel="${shown}"]`), [shown]);
  return (
    <div className={classes.sticky}>
      <div ref={bar} className={classes.bar} data-before={before} data-after={after}>
        {children}
      </div>
    </div>
  );
}
