import type { ReactNode } from 'react';
import classes from './panel.module.css';
import { asFigure, Clamp, Sentence } from './text.tsx';

interface PanelProps {
  title: string;
  /** What of it a browser's translation leaves as it is: a name, a plate. */
  keeps?: string;
  /** Shown next to the title: a count, a link, a control. */
  aside?: ReactNode;
  children: ReactNode;
  /**
   * The heading's level: below the page's own heading, or the page's heading if the panel is the
   * whole page.
   */
  level?: 1 | 2 | 3;
}

/** A region with a title, ruled like a printed form. Panels are never nested. */
export function Panel({ title, keeps, aside, children, level = 2 }: PanelProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={classes.panel} aria-label={title}>
      <header className={classes.head}>
        <Heading className={classes.title}>
          <Clamp lines={3}>{keeps ? <Sentence keeps={keeps}>{title}</Sentence> : title}</Clamp>
        </Heading>
        {aside !== undefined && (
          <div className={classes.aside} translate={asFigure(aside)}>
            {aside}
          </div>
        )}
      </header>
      {children}
    </section>
  );
}
