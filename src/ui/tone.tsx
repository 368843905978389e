import type { ReactNode } from 'react';
import classes from './tone.module.css';

/** The colours of the urgency scale; the words inside say the same. */
export type Tone = 'overdue' | 'soon' | 'calm' | 'good';

export function ToneBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}
