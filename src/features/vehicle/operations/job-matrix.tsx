import { Box, Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { dateDoubt } from '#rules/past-date.ts';
import type { Upkeep } from '#src/domain/forecasts/forecasts.ts';
import { distinctInvoices, type VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import { type JobHistory, operationMatrix } from '#src/domain/operations/operations.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { operationMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { Panel } from '#src/ui/panel.tsx';
import { useOnPaper } from '#src/ui/printing.ts';
import { Clamp } from '#src/ui/text.tsx';
import { useScrollEdges } from '#src/ui/use-scroll-edges.ts';
import classes from './job-matrix.module.css';
import { useJobWords } from './use-job-words.ts';

/** As many dates as fit on a screen; a taxi has hundreds. */
const DATES_SHOWN = 15;

interface JobMatrixProps {
  today: IsoDate;
  jobs: readonly JobHistory[];
  upkeep: Upkeep;
  /** To link a date to its invoice. */
  invoices: readonly VehicleInvoice[];
}

/** Jobs as rows, dates as columns: a mark shows when a job was done. */
export function JobMatrix({ jobs, upkeep, invoices, today }: JobMatrixProps) {
  const text = useMessages(operationMessages);
  const wordsOf = useJobWords(upkeep);
  const [all, setAll] = useState(false);
  const scroll = useRef<HTMLElement>(null);
  const { after } = useScrollEdges(scroll);
  const matrix = operationMatrix(jobs);
  const newest = matrix.dates.toReversed();
  const onPaper = useOnPaper();
  // What was asked for on screen is wider than a sheet of paper.
  const dates = all && !onPaper ? newest : newest.slice(0, DATES_SHOWN);
  const hasUndated = matrix.rows.some(({ undated }) => undated.length > 0);
  const onDay = Map.groupBy(distinctInvoices(invoices), ({ date }) => date);
  return (
    <Panel title={text.calendar}>
      <Box
        component="section"
        ref={scroll}
        className={classes.scroll}
        data-after={after}
        aria-label={text.calendarRegion}
        tabIndex={0}
      >
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                {text.job}
              </th>
              {dates.map((date) => (
                <th key={date} scope="col" className={classes.date} translate="no">
                  <DateHead
                    date={date}
                    isDoubtful={dateDoubt(date, today) !== null}
                    invoice={onDay.get(date)?.[0]}
                  />
                </th>
              ))}
              {hasUndated && (
                <th scope="col" className={classes.date}>
                  <span>{text.undated}</span>
                </th>
              )}
              <td />
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ history, byDate, undated }) => (
              <tr key={history.job.key}>
                <th scope="row" className={classes.job}>
                  <Clamp lines={2}>{wordsOf(history).name}</Clamp>
                </th>
                {dates.map((date) => (
                  <td key={date} className={classes.cell}>
                    {byDate.has(date) && <span className={classes.mark}>{text.done}</span>}
                  </td>
                ))}
                {hasUndated && <td className={classes.cell}>{undated.length || null}</td>}
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
      {onPaper && dates.length < newest.length && (
        <p>{text.datesPrinted(dates.length, newest.length)}</p>
      )}
      {dates.length < newest.length && (
        <Button size="xs" variant="default" onClick={() => setAll(true)} mt="sm">
          {text.older(newest.length - dates.length)}
        </Button>
      )}
    </Panel>
  );
}

interface DateHeadProps {
  date: IsoDate;
  isDoubtful: boolean;
  invoice: VehicleInvoice | undefined;
}

function DateHead({ date, isDoubtful, invoice }: DateHeadProps) {
  const text = useMessages(operationMessages);
  const format = useFormat();
  const vehicle = useVehicleKey();
  const day = isDoubtful ? `${format.date(date)} ?` : format.date(date);
  if (!invoice) return <span>{day}</span>;
  const search = new URLSearchParams({ invoice: invoice.key }).toString();
  return (
    <Link
      to={{ pathname: paths.vehicle(vehicle, 'invoices'), search }}
      preventScrollReset
      aria-label={text.seeInvoice(day)}
    >
      {day}
    </Link>
  );
}
