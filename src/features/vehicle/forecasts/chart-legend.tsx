import type { ReactNode } from 'react';
import type { JobForecast } from '#src/domain/forecasts.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { forecastMessages } from '#src/shared/words/forecast-messages.ts';
import { GlyphIcon } from './basis-glyph.tsx';
import classes from './chart-legend.module.css';

const bases = ['mileage', 'period', 'inspection'] as const;

/** What each mark is, in words; only those that a row may bear. */
export function ChartLegend({ forecasts }: { forecasts: readonly JobForecast[] }) {
  const text = useMessages(forecastMessages);
  const entries: [ReactNode, string][] = [
    ...bases.map((basis): [ReactNode, string] => [
      <GlyphIcon key={basis} kind={basis} />,
      text.bases[basis],
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
