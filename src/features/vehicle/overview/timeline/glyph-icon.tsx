import type { Tone } from '#src/ui/tone.tsx';
import { Glyph } from './glyph.tsx';
import classes from './glyph-icon.module.css';
import type { MarkShape } from './lanes.ts';

/** A mark beside words that say the same. */
export function GlyphIcon(glyph: { shape: MarkShape; count?: number; tone?: Tone }) {
  return (
    <svg className={classes.icon} viewBox="-12 -12 24 24" aria-hidden>
      <Glyph {...glyph} />
    </svg>
  );
}
