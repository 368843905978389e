import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { type DayWindow, lengthOf, panned, zoomed } from './day-window.ts';
import type { Frame } from './frame.ts';

/** Changes the window that is shown, from what it is by then. */
export type MoveWindow = (change: (window: DayWindow) => DayWindow) => void;

/** Less is a click with an unsteady hand. */
const DRAG_PIXELS = 5;
/** Fingers nearer than this would zoom without end. */
const LEAST_PINCH = 24;
/** How much of a doubling one pixel of the wheel is; a notch of a mouse wheel is about 100. */
const ZOOM_PER_PIXEL = 0.006;

/**
 * Drag and sideways scroll move the window; a pinch, on a touchscreen or a trackpad, and the wheel
 * with Ctrl or ⌘ zoom around the pointer. The plain wheel and a vertical swipe scroll the page.
 */
export function useGestures(
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
    // Not React's own, which is passive and could not keep the browser from zooming the page.
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
      // Let go outside the picture.
      if (buttons === 0) pointers.current.delete(pointerId);
      const before = pointers.current.get(pointerId);
      if (before === undefined) return;
      pointers.current.set(pointerId, clientX);
      travelled.current += Math.abs(clientX - before);
      if (travelled.current < DRAG_PIXELS) return;
      // From here on the click that ends the drag is the picture's, not a mark's.
      stage.current?.setPointerCapture(pointerId);
      const other = pointers.current.entries().find(([id]) => id !== pointerId)?.[1];
      if (other === undefined) return pan(clientX - before);
      const gap = (x: number) => Math.max(Math.abs(x - other), LEAST_PINCH);
      zoom(gap(before) / gap(clientX), (clientX + other) / 2);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
