import { useWindowEvent } from '@mantine/hooks';
import { format } from 'date-fns';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { readPlate } from '#rules/plate.ts';
import { carName } from '#src/domain/vehicle/identity.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { headerMessages } from '#src/shared/vehicle/messages.ts';
import { Plate } from '#src/ui/plate.tsx';
import { sheetMessages } from './messages.ts';
import sheetClasses from './sheet.module.css';
import { SheetFrame } from './sheet-frame.tsx';
import { SheetAdvice, SheetForecasts, SheetReminders, SheetVisits } from './sheet-lists.tsx';
import { SheetPart } from './sheet-part.tsx';
import { SheetCustomer, SheetVehicle } from './sheet-vehicle.tsx';

/** The vehicle on one sheet of paper, for telephone calls and the counter. */
export function GarageSheet() {
  const text = useMessages(sheetMessages);
  return (
    <SheetFrame
      title={text.title}
      pathOf={paths.sheet}
      other={{ label: text.customerSheet, path: paths.customerSheet }}
    >
      {(view) => <Sheet view={view} />}
    </SheetFrame>
  );
}

/** More writing lines than any page has room for; those that don't fit are cut off. */
const rules = Array.from({ length: 20 }, (_, index) => index);

/**
 * One A4 page whatever the vehicle: each part has a fixed number of rows, each text a fixed number
 * of lines, and there is room left to write.
 */
function Sheet({ view }: { view: VehicleView }) {
  const text = useMessages(sheetMessages);
  const format = useFormat();
  const words = useMessages(headerMessages);
  const { version } = view.identity;
  const plate = readPlate(view.record.plate);
  const name = carName(view.identity);
  const printed = usePrintTime();
  return (
    <article className={sheetClasses.sheet} data-made-for-paper>
      <header className={sheetClasses.head}>
        <Plate size="lg">{plate.display}</Plate>
        <div className={sheetClasses.car}>
          <h1 className={sheetClasses.name} translate={name ? 'no' : undefined}>
            {name ?? text.unknownCar}
          </h1>
          {version && <p className={sheetClasses.version}>{version}</p>}
          {plate.kind === 'provisional' && (
            <p className={sheetClasses.version}>{words.sharedPlate}</p>
          )}
        </div>
        <p className={sheetClasses.printed}>{text.printed(format.dateTime(printed))}</p>
      </header>
      <div className={sheetClasses.columns}>
        <SheetCustomer view={view} />
        <SheetVehicle view={view} />
      </div>
      <SheetAdvice view={view} />
      <SheetForecasts view={view} />
      <SheetVisits view={view} />
      <SheetReminders view={view} />
      <SheetPart title={text.notes} grows>
        {rules.map((rule) => (
          <div key={rule} className={sheetClasses.rule} />
        ))}
      </SheetPart>
      <footer className={sheetClasses.foot}>{text.foot}</footer>
    </article>
  );
}

const wallClock = () => format(new Date(), 'yyyy-MM-dd HH:mm:ss');

/** "YYYY-MM-DD HH:mm:ss", when the page goes to the printer; until then, when it was opened. */
function usePrintTime(): string {
  const [time, setTime] = useState(wallClock);
  // The browser prints the page as it is when its listeners return.
  useWindowEvent('beforeprint', () => flushSync(() => setTime(wallClock())));
  return time;
}
