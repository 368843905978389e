import { type RefObject, useEffect, useState } from 'react';

/** Whether a box that scrolls sideways hides something before its left edge, and after its right. */
export interface ScrollEdges {
  before: boolean;
  after: boolean;
}

/** Browsers scroll by fractions of a pixel: so near to its end, the box is there. */
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
    // Told at once, and again when the box or what it holds becomes wider or narrower.
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
