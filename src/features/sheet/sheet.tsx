import { formatPlate } from '#rules/plate.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Plate } from '#src/ui/plate.tsx';
import { sheetMessages } from './messages.ts';
import classes from './sheet.module.css';
import { SheetAdvice } from './sheet-advice.tsx';
import { SheetCustomer } from './sheet-customer.tsx';
import { SheetForecasts } from './sheet-forecasts.tsx';
import { SheetPart } from './sheet-part.tsx';
import { SheetReminders } from './sheet-reminders.tsx';
import { SheetVehicle } from './sheet-vehicle.tsx';
import { SheetVisits } from './sheet-visits.tsx';
import { usePrintTime } from './use-print-time.ts';

/** More lines to write on than any page has room for: those beyond are cut off. */
const rules = Array.from({ length: 20 }, (_, index) => index);

/**
 * One A4 page whatever the vehicle: every part has its number of rows, every text its number of
 * lines, and room is left to write.
 */
export function Sheet({ view }: { view: VehicleView }) {
  const text = useMessages(sheetMessages);
  const format = useFormat();
  const { brand, model, version } = view.identity;
  const printed = usePrintTime();
  return (
    <article className={classes.sheet}>
      <header className={classes.head}>
        <Plate size="lg">{formatPlate(view.record.plate)}</Plate>
        <div className={classes.car}>
          <h1 className={classes.name}>
            {[brand, model].filter(Boolean).join(' ') || text.unknownCar}
          </h1>
          {version && <p className={classes.version}>{version}</p>}
        </div>
        <p className={classes.printed}>{text.printed(format.dateTime(printed))}</p>
      </header>
      <div className={classes.columns}>
        <SheetCustomer view={view} />
        <SheetVehicle view={view} />
      </div>
      <SheetAdvice view={view} />
      <SheetForecasts view={view} />
      <SheetVisits view={view} />
      <SheetReminders view={view} />
      <SheetPart title={text.notes} grows>
        {rules.map((rule) => (
          <div key={rule} className={classes.rule} />
        ))}
      </SheetPart>
      <footer className={classes.foot}>{text.foot}</footer>
    </article>
  );
}
