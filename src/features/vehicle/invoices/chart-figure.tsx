import { Box, Button } from '@mantine/core';
import { type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { chartMessages } from '#src/features/vehicle/messages.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { PanelBoundary } from '#src/shared/vehicle/panel-boundary.tsx';
import { ExportMenu } from '#src/ui/export/export-buttons.tsx';
import { chartFiles } from '#src/ui/export/file-export.ts';
import { Panel } from '#src/ui/panel.tsx';
import classes from './chart-figure.module.css';

interface ChartFigureProps {
  title: string;
  /** What the chart shows, in one line. */
  summary: ReactNode;
  /** Without the extension. */
  fileName: string;
  /** The chart itself, or nothing yet. Its room is kept free until it is drawn. */
  children: ReactNode;
  /** Where its figures come from. */
  trace: ReactNode;
  /** The same as a table, made on request. */
  figures: () => ReactNode;
}

/**
 * A small chart in its panel. Its numbers can be shown as a table, and it can be saved as a
 * picture.
 */
export function ChartFigure(props: ChartFigureProps) {
  const { title, summary, fileName, children, trace, figures } = props;
  const text = useMessages(chartMessages);
  const place = useRef<HTMLDivElement>(null);
  const tableId = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel
      title={title}
      aside={
        <div className={classes.tools}>
          {trace}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            aria-controls={isOpen ? tableId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? text.hideFigures : text.figures}
          </Button>
          <ExportMenu files={chartFiles({ what: title, fileName }, () => place.current)} />
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

interface FiguresProps {
  caption: string;
  columns: readonly { title: string; numeric?: boolean }[];
  rows: readonly { key: string; cells: ReactNode[] }[];
}

/** A chart's own numbers, as a table that scrolls in its place. */
export function Figures({ caption, columns, rows }: FiguresProps) {
  const text = useMessages(chartMessages);
  return (
    <Box
      component="section"
      className={classes.scroll}
      aria-label={text.figuresOf(caption)}
      tabIndex={0}
    >
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, numeric }) => (
              <th key={title} scope="col" data-numeric={numeric}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={columns[index]?.title} data-numeric={columns[index]?.numeric}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
