import { Button } from '@mantine/core';
import { type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { PanelBoundary } from '#src/features/vehicle/panel-boundary.tsx';
import { useMessages } from '#src/i18n/lang.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { chartFiles } from '#src/ui/export/file-export.ts';
import { Panel } from '#src/ui/panel.tsx';
import classes from './chart-figure.module.css';
import { chartMessages } from './chart-messages.ts';

interface ChartFigureProps {
  title: string;
  /** What the chart shows, in a line. */
  summary: ReactNode;
  /** Without its ending. */
  fileName: string;
  /** The chart itself; its room is kept while its code is on the way. */
  children: ReactNode;
  /** The same as a table, made when it is asked for. */
  figures: () => ReactNode;
}

/** A small chart in its panel, with its numbers as a table and itself as a picture to keep. */
export function ChartFigure({ title, summary, fileName, children, figures }: ChartFigureProps) {
  const text = useMessages(chartMessages);
  const place = useRef<HTMLDivElement>(null);
  const tableId = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel
      title={title}
      aside={
        <div className={classes.tools}>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            aria-controls={isOpen ? tableId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? text.hideFigures : text.figures}
          </Button>
          <ExportButtons brief files={chartFiles({ what: title, fileName }, () => place.current)} />
        </div>
      }
    >
      <div className={classes.summary}>{summary}</div>
      <div ref={place} className={classes.plot}>
        <PanelBoundary part="picture">
          <Suspense>{children}</Suspense>
        </PanelBoundary>
      </div>
      {isOpen && <div id={tableId}>{figures()}</div>}
    </Panel>
  );
}
