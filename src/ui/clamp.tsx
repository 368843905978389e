import type { ReactNode } from 'react';
import classes from './clamp.module.css';

/**
 * Text of any length in a few lines, for what a file may hold ten thousand characters of. Its whole
 * stands in the payloads of the Data panel.
 */
export function Clamp({ lines = 4, children }: { lines?: number; children: ReactNode }) {
  return (
    <span className={classes.clamp} style={{ WebkitLineClamp: lines }}>
      {children}
    </span>
  );
}
