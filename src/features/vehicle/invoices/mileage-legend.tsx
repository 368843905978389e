import type { ReactNode } from 'react';
import type { Mileage } from '#src/domain/mileage.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { chartMessages } from './chart-messages.ts';
import classes from './mileage-legend.module.css';
import { drawnEstimate, type MileageSeries } from './mileage-series.ts';

interface MileageLegendProps {
  mileage: Mileage;
  /** What of it is drawn. */
  series: MileageSeries;
}

/** The marks that the chart draws, in words. */
export function MileageLegend({ mileage, series }: MileageLegendProps) {
  const text = useMessages(chartMessages);
  const { readings } = mileage;
  const doubtful = readings.filter(({ doubt }) => doubt !== null).length;
  const drawn = series.points.filter((point) => point.doubtful !== undefined).length;
  return (
    <span className={classes.legend}>
      {doubtful < readings.length && <Entry kind="reliable">{text.reliable}</Entry>}
      {doubtful > 0 && (
        <Entry kind="doubtful">
          {text.doubtfulCount(doubtful)}
          {drawn < doubtful && text.notDrawn(doubtful - drawn, doubtful)}
        </Entry>
      )}
      {drawnEstimate(mileage) !== null && <Entry kind="estimated">{text.estimated}</Entry>}
    </span>
  );
}

function Entry({ kind, children }: { kind: string; children: ReactNode }) {
  return (
    <span className={classes.entry}>
      <svg aria-hidden className={classes.mark} data-kind={kind} viewBox="0 0 20 10">
        {kind === 'reliable' && (
          <>
            <path d="M0 5H20" />
            <circle cx="10" cy="5" r="2.5" />
          </>
        )}
        {kind === 'doubtful' && <path d="M6 1 14 9M14 1 6 9" />}
        {kind === 'estimated' && <path d="M0 5H20" strokeDasharray="4 3" />}
      </svg>
      {children}
    </span>
  );
}
