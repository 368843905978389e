import classes from './plot-tip.module.css';

/** How the axes' words look, on screen and in a saved picture. */
export const plotText = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 };

/** What a pointer or the arrow keys tell of a place on a chart. */
export function PlotTip({ lines }: { lines: readonly string[] }) {
  return (
    <div className={classes.tip}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
