import { Box, CloseButton } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import type { JobForecast } from '#src/domain/forecasts.ts';
import type { IsoDate } from '#src/domain/vehicle.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { UrgencyBadge } from '#src/shared/vehicle/urgency-badge.tsx';
import { forecastMessages } from '#src/shared/words/forecast-messages.ts';
import { notInPicture } from '#src/ui/export/not-in-picture.ts';
import { ChartLegend } from './chart-legend.tsx';
import { axisHeight, rowShape } from './chart-shape.ts';
import classes from './forecast-board.module.css';
import { ForecastFacts } from './forecast-facts.tsx';
import { useNarrow, usePhone } from './use-screen.ts';

const ForecastPlot = lazy(() => fetchCode(() => import('./forecast-plot.tsx')));

interface ForecastBoardProps {
  forecasts: readonly JobForecast[];
  today: IsoDate;
}

/**
 * The chart: rows of text that a pointer, a finger or the arrow keys choose from (radio buttons, so
 * the browser brings the keyboard), the plot laid over them, and the chosen row's facts beside.
 */
export function ForecastBoard({ forecasts, today }: ForecastBoardProps) {
  const text = useMessages(forecastMessages);
  const { close } = useMessages(commonMessages);
  const format = useFormat();
  const name = useId();
  const compact = useNarrow();
  const phone = usePhone();
  const [chosen, choose] = useState<string | null>(null);
  const active = forecasts.find((one) => one.key === chosen) ?? (phone ? undefined : forecasts[0]);
  const { height } = rowShape(compact);
  return (
    <div className={classes.board} data-compact={compact}>
      <Box
        className={classes.chart}
        style={{ '--row-height': `${height}px`, '--axis-height': `${axisHeight}px` }}
      >
        <fieldset className={classes.rows}>
          <legend className={classes.unseen}>{text.pick}</legend>
          {forecasts.map(({ key, job, due, urgency }) => (
            <label
              key={key}
              className={classes.row}
              // Not on entering: a page that scrolls under a still pointer would undo the keyboard.
              onMouseMove={({ movementX, movementY }) => {
                if (movementX !== 0 || movementY !== 0) choose(key);
              }}
            >
              <input
                type="radio"
                className={classes.unseen}
                name={name}
                checked={key === active?.key}
                onChange={() => choose(key)}
              />
              <span className={classes.job}>{job?.label ?? text.unnamed}</span>
              <span className={classes.due}>
                {due && format.mediumDate(due.date)} <UrgencyBadge urgency={urgency} />
              </span>
            </label>
          ))}
        </fieldset>
        <div className={classes.plot}>
          <Suspense>
            <ForecastPlot forecasts={forecasts} today={today} compact={compact} />
          </Suspense>
        </div>
      </Box>
      <div className={classes.facts} aria-live="polite" {...notInPicture}>
        {active && <ForecastFacts forecast={active} today={today} />}
        {active && phone && (
          <CloseButton className={classes.close} aria-label={close} onClick={() => choose(null)} />
        )}
      </div>
      <ChartLegend forecasts={forecasts} />
    </div>
  );
}
