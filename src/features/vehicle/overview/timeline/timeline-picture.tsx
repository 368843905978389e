import { useMediaQuery } from '@mantine/hooks';
import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { vehicleTimeline } from '#src/domain/timeline/vehicle-timeline.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { timelineMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { PAPER_WIDTH, useOnPaper } from '#src/ui/printing.ts';
import type { Frame } from './frame.ts';
import { FINGER_SIZE, type Lane, MARK_SIZE, type Mark } from './lanes.ts';
import { PeriodControls } from './period-controls.tsx';
import { KmLabels, MileageCurve, PictureAxes } from './picture-axes.tsx';
import { PictureGuide, PictureMark, PictureTip } from './picture-marks.tsx';
import { Legend, Readout } from './readout.tsx';
import { type DayWindow, dateAt, lengthOf, panned, zoomed } from './scales.ts';
import classes from './timeline-picture.module.css';
import { usePicture } from './use-picture.ts';

interface TimelinePictureProps {
  view: VehicleView;
  lanes: readonly Lane[];
}

/**
 * The picture, with the controls that move it above, and below it what the current mark stands for.
 */
export function TimelinePicture({ view, lanes }: TimelinePictureProps) {
  const [ref, onScreen] = useWidth<HTMLDivElement>();
  const width = useOnPaper() ? PAPER_WIDTH : onScreen;
  return (
    <div ref={ref} className={classes.picture}>
      {width > 0 && <Stage view={view} lanes={lanes} width={width} />}
    </div>
  );
}

function Stage({ view, lanes, width }: TimelinePictureProps & { width: number }) {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const keysId = useId();
  const stage = useRef<HTMLDivElement>(null);
  const isTouched = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const picture = usePicture(view, lanes, width, isTouched ? FINGER_SIZE : MARK_SIZE);
  const { window, bounds, km, frame, rows, active, hovered, tabStop, move } = picture;
  const gestures = useGestures(stage, frame, bounds, move);
  const followFocus = useFocusOn(stage, tabStop);

  const count = lanes.reduce((sum, { events }) => sum + events.length, 0);
  const month = (day: number) => format.month(dateAt(day));
  const otherRows = frame.plot ? rows.slice(1) : rows;
  const yOf = (mark: Mark): number => {
    const row = otherRows.findIndex(({ marks }) => marks.includes(mark));
    return row === -1 ? frame.y(mark.lead.event.mileage?.km ?? null) : frame.rowY(row);
  };
  const markIn = (target: EventTarget): Mark | undefined => {
    const id =
      target instanceof Element && target.closest('[data-mark]')?.getAttribute('data-mark');
    return id ? rows.flatMap(({ marks }) => marks).find((mark) => mark.id === id) : undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!picture.press(event.key, event.shiftKey)) return;
    event.preventDefault();
    followFocus();
  };

  return (
    <>
      <PeriodControls picture={picture} today={view.today} />
      <p id={keysId} className={classes.unseen}>
        {text.keys}
      </p>
      <div
        ref={stage}
        className={classes.stage}
        role="application"
        aria-label={text.pictureOf(
          format.count(count, text.event, text.events),
          month(window.from),
          month(window.to),
        )}
        aria-describedby={keysId}
        tabIndex={tabStop === null ? 0 : -1}
        {...gestures}
        onPointerOver={({ target }) => picture.hover(markIn(target)?.id ?? null)}
        onPointerLeave={picture.leave}
        onFocus={({ target }) => {
          const mark = markIn(target);
          if (mark) picture.hold(mark.id);
        }}
        onClick={({ target }) => {
          const mark = markIn(target);
          if (!mark) return;
          picture.open(mark);
          followFocus();
        }}
        onKeyDown={onKeyDown}
      >
        <svg className={classes.drawing} width={width} height={frame.height} aria-hidden>
          <PictureAxes {...{ frame, window, km }} rows={otherRows} today={view.today} />
          <MileageCurve
            frame={frame}
            mileage={view.mileage}
            projection={vehicleTimeline(view).projection}
          />
          <KmLabels frame={frame} km={km} />
          {active && picture.isShown(active.mark) && (
            <PictureGuide frame={frame} mark={active.mark} y={yOf(active.mark)} />
          )}
        </svg>
        {rows.flatMap(({ marks }) =>
          marks.map((mark) => (
            <PictureMark
              key={mark.id}
              view={view}
              mark={mark}
              x={frame.markX(mark)}
              y={yOf(mark)}
              tabStop={mark.id === tabStop}
              active={mark === active?.mark}
            />
          )),
        )}
        {hovered && picture.isShown(hovered.mark) && (
          <PictureTip view={view} frame={frame} mark={hovered.mark} y={yOf(hovered.mark)} />
        )}
      </div>
      {frame.plot && !km && <p className={classes.note}>{text.noKm}</p>}
      <Legend view={view} lanes={lanes} />
      <Readout
        view={view}
        mark={active?.mark ?? null}
        opens={active !== null && picture.opens(active.mark)}
      />
    </>
  );
}

/**
 * On request, gives the focus to the mark once it is drawn: after a zoom or a step, another element
 * may be in the place of the one that had it. If there is no mark, the focus stays with the
 * picture.
 */
function useFocusOn(stage: RefObject<HTMLElement | null>, markId: string | null): () => void {
  const [asked, ask] = useState(0);
  const focus = useEffectEvent(() => {
    const mark =
      markId === null
        ? null
        : stage.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(markId)}"]`);
    (mark ?? stage.current)?.focus();
  });
  useLayoutEffect(() => {
    if (asked > 0) focus();
  }, [asked]);
  return () => ask((times) => times + 1);
}

/** An element's width in pixels, known before the first paint; 0 until then. */
function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/** Changes the window, starting from what it is at that moment. */
type MoveWindow = (change: (window: DayWindow) => DayWindow) => void;

/** A shorter movement is a click by an unsteady hand. */
const DRAG_PIXELS = 5;
/** If the fingers are closer together than this, a pinch would zoom without end. */
const LEAST_PINCH = 24;
/**
 * How much of a doubling one pixel of the wheel is; one notch of a mouse wheel is about 100 pixels.
 */
const ZOOM_PER_PIXEL = 0.006;

/**
 * Dragging and scrolling sideways move the window. A pinch, on a touchscreen or a trackpad, and the
 * wheel with Ctrl or ⌘ zoom around the pointer. The plain wheel and a vertical swipe scroll the
 * page.
 */
function useGestures(
  stage: RefObject<HTMLElement | null>,
  frame: Frame,
  bounds: DayWindow,
  move: MoveWindow,
) {
  const pointers = useRef(new Map<number, number>());
  const travelled = useRef(0);

  const daysIn = (pixels: number, window: DayWindow): number =>
    (pixels / (frame.right - frame.left)) * lengthOf(window);
  const zoom = (factor: number, clientX: number) => {
    const origin = (stage.current?.getBoundingClientRect().left ?? 0) + frame.left;
    move((window) => {
      const around = window.from + daysIn(clientX - origin, window);
      return zoomed(window, factor, around, bounds);
    });
  };
  const pan = (pixels: number) => move((window) => panned(window, -daysIn(pixels, window), bounds));

  const onWheel = useEffectEvent((event: WheelEvent) => {
    const zooms = event.ctrlKey || event.metaKey;
    if (!zooms && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    if (zooms) zoom(2 ** (event.deltaY * ZOOM_PER_PIXEL), event.clientX);
    else pan(-event.deltaX);
  });
  useEffect(() => {
    const element = stage.current;
    // Not React's own listener, which is passive and couldn't keep the browser from zooming the
    // page.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [stage]);

  const release = ({ pointerId }: PointerEvent) => {
    pointers.current.delete(pointerId);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (pointers.current.size === 0) travelled.current = 0;
      pointers.current.set(event.pointerId, event.clientX);
    },
    onPointerMove: ({ pointerId, clientX, buttons }: PointerEvent) => {
      // It was let go outside the picture.
      if (buttons === 0) pointers.current.delete(pointerId);
      const before = pointers.current.get(pointerId);
      if (before === undefined) return;
      pointers.current.set(pointerId, clientX);
      travelled.current += Math.abs(clientX - before);
      if (travelled.current < DRAG_PIXELS) return;
      // From here on, the click that ends the drag goes to the picture and not to a mark.
      stage.current?.setPointerCapture(pointerId);
      const [other] = [...pointers.current].flatMap(([id, x]) => (id === pointerId ? [] : [x]));
      if (other === undefined) return pan(clientX - before);
      const gap = (x: number) => Math.max(Math.abs(x - other), LEAST_PINCH);
      zoom(gap(before) / gap(clientX), (clientX + other) / 2);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
