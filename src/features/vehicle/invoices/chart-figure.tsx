import { type ReactNode, Suspense, useRef } from 'react';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { chartFiles } from '#src/ui/export/file-export.ts';
import classes from './chart-figure.module.css';

interface ChartFigureProps {
  title: string;
  unit: string;
  /** What the chart shows, in a line. */
  summary: ReactNode;
  /** Without its ending. */
  fileName: string;
  /** The chart itself; its room is kept while its code is on the way. */
  children: ReactNode;
  /** The same as a table. */
  figures: ReactNode;
}

export function ChartFigure(props: ChartFigureProps) {
  const { title, unit, summary, fileName, children, figures } = props;
  const place = useRef<HTMLDivElement>(null);
  return (
    <figure className={classes.figure} aria-label={title}>
      <figcaption>
        <h3 className={classes.title}>
          {title} <span className={classes.unit}>({unit})</span>
        </h3>
        <p className={classes.summary}>{summary}</p>
      </figcaption>
      <div ref={place} className={classes.plot}>
        <Suspense>{children}</Suspense>
      </div>
      <div className={classes.foot}>
        {figures}
        <ExportButtons files={chartFiles({ what: title, fileName }, () => place.current)} />
      </div>
    </figure>
  );
}
