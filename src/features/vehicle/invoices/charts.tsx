import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { memo, useState } from 'react';
import { spendingByYear } from '#src/domain/invoice-totals.ts';
import type { VehicleInvoice } from '#src/domain/invoices.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { chartMessages } from './chart-messages.ts';
import classes from './charts.module.css';
import { MileageChart } from './mileage-chart.tsx';
import { SpendingChart } from './spending-chart.tsx';

interface ChartsProps {
  view: VehicleView;
  invoices: readonly VehicleInvoice[];
}

/**
 * Two small charts; on a phone, where the invoices come first, they and their code wait to be asked
 * for. The filter of the invoices does not concern them: they are not drawn again for it.
 */
export const Charts = memo(function Charts({ view, invoices }: ChartsProps) {
  const { mileage, today, record } = view;
  const text = useMessages(chartMessages);
  const isPhone = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  const [asked, setAsked] = useState(false);
  const spending = spendingByYear(invoices, today);
  const hasSpending = spending.years.length > 0;
  const hasMileage = mileage.readings.length > 0;
  if (!hasSpending && !hasMileage) return null;
  if (isPhone && !asked) {
    return (
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>
        {text.show}
      </Button>
    );
  }
  return (
    <div className={classes.charts}>
      {hasSpending && <SpendingChart spending={spending} plate={record.plate} />}
      {hasMileage && <MileageChart mileage={mileage} today={today} plate={record.plate} />}
    </div>
  );
});
