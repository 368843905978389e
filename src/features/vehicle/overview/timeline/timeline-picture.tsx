import {
  type KeyboardEvent,
  type RefObject,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { dateAt } from './day-window.ts';
import type { Lane, Mark } from './lanes.ts';
import { Legend } from './legend.tsx';
import { timelineMessages } from './messages.ts';
import { MileageCurve } from './mileage-curve.tsx';
import { PeriodControls } from './period-controls.tsx';
import { KmLabels, PictureAxes } from './picture-axes.tsx';
import { PictureGuide } from './picture-guide.tsx';
import { PictureMark } from './picture-mark.tsx';
import { PictureTip } from './picture-tip.tsx';
import { Readout } from './readout.tsx';
import classes from './timeline-picture.module.css';
import { useGestures } from './use-gestures.ts';
import { usePicture } from './use-picture.ts';
import { useWidth } from './use-width.ts';

interface TimelinePictureProps {
  view: VehicleView;
  lanes: readonly Lane[];
}

/** The picture with what moves it above, and what the mark in hand stands for beneath. */
export function TimelinePicture({ view, lanes }: TimelinePictureProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
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
  const picture = usePicture(view, lanes, width);
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
            projection={view.timeline.projection}
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
 * Asked for, it gives the focus to the mark once that is drawn: a zoom or a step may have put
 * another element in the place of the one that had it. Without any mark it stays with the picture.
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
