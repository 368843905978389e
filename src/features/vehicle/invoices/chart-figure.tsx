import { type ReactNode, Suspense, useRef } from 'react';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { chartFiles } from '#src/ui/export/file-export.ts';
import { Panel } from '#src/ui/panel.tsx';
import classes from './chart-figure.module.css';

interface ChartFigureProps {
  title: string;
  /** What the chart shows, in a line. */
  summary: ReactNode;
  /** Without its ending. */
  fileName: string;
  /** The chart itself; its room is kept while its code is on the way. */
  children: ReactNode;
  /** The same as a table. */
  figures: ReactNode;
}

/** A small chart in its panel, with its numbers as a table and itself as a picture to keep. */
export function ChartFigure({ title, summary, fileName, children, figures }: ChartFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <Panel
      title={title}
      aside={
        <ExportButtons brief files={chartFiles({ what: title, fileName }, () => place.current)} />
      }
    >
      <div className={classes.summary}>{summary}</div>
      <div ref={place} className={classes.plot}>
        <Suspense>{children}</Suspense>
      </div>
      {figures}
    </Panel>
  );
}
