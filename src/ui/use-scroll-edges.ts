import { type RefObject, useEffect, useState } from 'react';

/** Whether a box that scrolls sideways hides something to the left or to the right. */
export interface ScrollEdges {
  before: boolean;
  after: boolean;
}

/** Browsers scroll by fractions of a pixel, so this close to the end counts as the end. */
const NEAR = 1;

export function useScrollEdges(ref: RefObject<HTMLElement | null>): ScrollEdges {
  const [edges, setEdges] = useState<ScrollEdges>({ before: false, after: false });
  useEffect(() => {
    const { current: box } = ref;
    if (!box) return;
    const look = () => {
      const before = box.scrollLeft > NEAR;
      const after = box.scrollLeft + box.clientWidth < box.scrollWidth - NEAR;
      setEdges((last) =>
        last.before === before && last.after === after ? last : { before, after },
      );
    };
    // Called at once, and again when the box or its content gets wider or narrower.
    const observer = new ResizeObserver(look);
    for (const element of [box, ...box.children]) observer.observe(element);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [ref]);
  return edges;
}
