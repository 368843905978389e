import type { ReactNode } from 'react';
import classes from './panel.module.css';
import { Clamp } from './text.tsx';

interface PanelProps {
  title: string;
  /** Beside the title: a count, a link, a control. */
  aside?: ReactNode;
  children: ReactNode;
  /** The heading's level: under the page's own, or the page's own where the panel is all of it. */
  level?: 1 | 2 | 3;
}

/** A titled region ruled like a printed form; panels never nest. */
export function Panel({ title, aside, children, level = 2 }: PanelProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={classes.panel} aria-label={title}>
      <header className={classes.head}>
        <Heading className={classes.title}>
          <Clamp lines={3}>{title}</Clamp>
        </Heading>
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
