import { Box, CloseButton } from '@mantine/core';
import { type ReactNode, Suspense, useId, useState } from 'react';
import { ahead } from '#src/code-ahead.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { forecastPanelMessages } from '#src/features/vehicle/messages.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { UrgencyBadge } from '#src/shared/vehicle/urgency-badge.tsx';
import { forecastMessages } from '#src/shared/words/messages.ts';
import { notInPicture } from '#src/ui/export/file-export.ts';
import { useOnPaper } from '#src/ui/printing.ts';
import { remInPx } from '#src/ui/use-room.ts';
import { axisHeight, rowShape } from './axis.ts';
import classes from './forecast-board.module.css';
import { ForecastFacts, GlyphIcon, useFewWords, useNarrow, usePhone } from './forecast-facts.tsx';

const ForecastPlot = lazyPiece(ahead(() => fetchCode(() => import('./forecast-plot.tsx'))));

interface ForecastBoardProps {
  forecasts: readonly JobForecast[];
  view: VehicleView;
}

/**
 * The chart: rows of text to choose from with a pointer, a finger or the arrow keys (they are radio
 * buttons, so the browser handles the keyboard), the plot laid over them, and the chosen row's
 * facts next to it.
 */
export function ForecastBoard({ forecasts, view }: ForecastBoardProps) {
  const text = useMessages(forecastPanelMessages);
  const said = useMessages(forecastMessages);
  const { close } = useMessages(commonMessages);
  const format = useFormat();
  const name = useId();
  const narrow = useNarrow();
  const fewWords = useFewWords();
  const compact = !useOnPaper() && narrow;
  const layout = compact ? (fewWords ? 'tall' : 'above') : 'beside';
  const phone = usePhone();
  const [chosen, choose] = useState<string | null>(null);
  const active = forecasts.find((one) => one.key === chosen) ?? (phone ? undefined : forecasts[0]);
  const rem = remInPx();
  const { height } = rowShape(layout, rem);
  return (
    <div
      className={classes.board}
      data-compact={compact}
      data-tall={layout === 'tall'}
      data-phone={phone}
    >
      <Box
        className={classes.chart}
        style={{ '--row-height': `${height}px`, '--axis-height': `${axisHeight(rem)}px` }}
      >
        <fieldset className={classes.rows}>
          <legend className={classes.unseen}>{text.pick}</legend>
          {forecasts.map(({ key, job, due, urgency }) => (
            <label
              key={key}
              className={classes.row}
              // Not on entering: when the page scrolls under a pointer that isn't moving, that
              // would undo the choice made with the keyboard.
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
              <span className={classes.job} title={job?.label ?? undefined}>
                {job?.label ?? said.unnamed}
              </span>
              <span className={classes.due}>
                {due && format.mediumDate(due.date)} <UrgencyBadge urgency={urgency} />
              </span>
            </label>
          ))}
        </fieldset>
        <div className={classes.plot}>
          <Suspense>
            <ForecastPlot forecasts={forecasts} today={view.today} layout={layout} />
          </Suspense>
        </div>
      </Box>
      <div className={classes.facts} data-screen aria-live="polite" {...notInPicture}>
        {active && <ForecastFacts forecast={active} view={view} />}
        {active && phone && (
          <CloseButton className={classes.close} aria-label={close} onClick={() => choose(null)} />
        )}
      </div>
      <ChartLegend forecasts={forecasts} />
    </div>
  );
}

const bases = ['mileage', 'period', 'inspection'] as const;

/** Explains each mark in words; only the marks that these rows can have. */
function ChartLegend({ forecasts }: { forecasts: readonly JobForecast[] }) {
  const text = useMessages(forecastPanelMessages);
  const said = useMessages(forecastMessages);
  const entries: [ReactNode, string][] = [
    ...bases.map((basis): [ReactNode, string] => [
      <GlyphIcon key={basis} kind={basis} />,
      said.bases[basis],
    ]),
    [<GlyphIcon key="due" kind="mileage" filled />, text.dueMark],
    [<GlyphIcon key="last" kind="last-done" />, text.lastDone],
  ];
  if (forecasts.some(({ doneSince }) => doneSince !== null)) {
    entries.push([<GlyphIcon key="since" kind="done-since" />, text.doneSinceMark]);
  }
  if (forecasts.some((one) => one.lastJobDoubt || one.bases.some(({ doubt }) => doubt !== null))) {
    entries.push(['?', text.doubtMark]);
  }
  return (
    <ul className={classes.legend}>
      {entries.map(([mark, words]) => (
        <li key={words}>
          <span className={classes.mark}>{mark}</span> {words}
        </li>
      ))}
    </ul>
  );
}
