import type { VehicleView } from './view.ts';

/**
 * Works something out of a view when it is first asked for, and once. It isn't part of the view, so
 * that its code comes with the panel that shows it.
 */
export function oncePerView<T extends object>(make: (view: VehicleView) => T) {
  const made = new WeakMap<VehicleView, T>();
  return (view: VehicleView): T => {
    const known = made.get(view) ?? make(view);
    made.set(view, known);
    return known;
  };
}
