import type { Tone } from '#src/ui/tone.tsx';
import classes from './glyph.module.css';
import type { MarkShape } from './lanes.ts';

interface GlyphProps {
  shape: MarkShape;
  /** More than one: the same outline, larger, with the number in it. */
  count?: number;
  tone?: Tone;
}

const MOST = 99;

/** The highest number that an outline holds in figures of full size, where it is less. */
const mostWide: Partial<Record<MarkShape, number>> = { forecast: 9, release: 9 };

/** A kind of event, drawn around the origin: told by its outline, whatever the colour. */
export function Glyph({ shape, count = 1, tone = 'calm' }: GlyphProps) {
  const several = count > 1;
  const half = several ? (count > MOST ? WIDEST : LARGE) : SMALL;
  return (
    <g className={classes.glyph} data-shape={shape} data-tone={tone} data-several={several}>
      <path className={classes.outline} d={outlines[shape](half)} />
      {several ? (
        <text className={classes.count} dy="0.36em" data-wide={count > (mostWide[shape] ?? MOST)}>
          {count > MOST ? `${MOST}+` : count}
        </text>
      ) : (
        inside[shape] && <path className={classes.inside} d={inside[shape]} />
      )}
    </g>
  );
}

/** Half the height of a single mark, of one that holds a number, and of one that holds "99+". */
const SMALL = 6;
const LARGE = 10.5;
const WIDEST = 12;

const circle = (r: number) => `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
const box = (x: number, y: number) => `M${-x} ${-y}H${x}V${y}H${-x}Z`;

/** None wider than a mark has room for: beside today it touches the line and does not cross it. */
const outlines: Record<MarkShape, (half: number) => string> = {
  invoice: circle,
  reading: circle,
  doubtful: circle,
  release: (half) => `M${-half} ${half}L0 ${-half}L${half} ${half}Z`,
  operation: (half) => box(half * 0.88, half * 0.88),
  reminder: (half) => box(half * 1.05, half * 0.8),
  inspection: (half) =>
    `M${-half * 0.58} ${-half}H${half * 0.58}L${half * 1.08} 0L${half * 0.58} ${half}H${-half * 0.58}L${-half * 1.08} 0Z`,
  forecast: (half) => `M0 ${-half * 1.1}L${half * 1.1} 0L0 ${half * 1.1}L${-half * 1.1} 0Z`,
};

const inside: Partial<Record<MarkShape, string>> = {
  doubtful: 'M-3 -3L3 3M3 -3L-3 3',
  reminder: 'M-6 -4L0 1L6 -4',
};
