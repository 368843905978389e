import type { ForecastBasis } from '#src/domain/forecasts.ts';
import classes from './basis-glyph.module.css';

export type GlyphKind = ForecastBasis['basis'] | 'last-done' | 'done-since';

/** Around 0,0 and about 10 px wide: told apart by shape, whatever the colours. */
const outlines: Record<GlyphKind, string> = {
  mileage: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  period: 'M-4.5-4.5h9v9h-9Z',
  inspection: 'M0-5.5L5.75 4.5H-5.75Z',
  'last-done': 'M0-7V7',
  'done-since': 'M-4.5 0.5l3 3.5L4.5-4',
};

interface GlyphProps {
  kind: GlyphKind;
  /** The due date is filled, the other bases are outlines. */
  filled?: boolean;
  x?: number;
  y?: number;
}

/** A mark of the chart, inside an svg. */
export function Glyph({ kind, filled = false, x = 0, y = 0 }: GlyphProps) {
  return (
    <path
      className={classes.glyph}
      data-kind={kind}
      data-filled={filled}
      d={outlines[kind]}
      transform={`translate(${x} ${y})`}
    />
  );
}

/** The same mark in a line of text, where the words beside it say what it is. */
export function GlyphIcon(props: Pick<GlyphProps, 'kind' | 'filled'>) {
  return (
    <svg className={classes.icon} viewBox="-8 -8 16 16" width={14} height={14} aria-hidden>
      <Glyph {...props} />
    </svg>
  );
}
