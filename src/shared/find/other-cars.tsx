import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import {
  type Customer,
  type CustomerMatch,
  customerOf,
  matchCustomers,
} from '#src/domain/find/other-cars.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useSession } from '#src/session/use-session.ts';
import { Trace } from '#src/shared/traces/trace.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Plate } from '#src/ui/plate.tsx';
import { useMemberReading } from './campaign-readings.ts';
import { Campaigns } from './find-status.tsx';
import { findMessages } from './messages.ts';
import classes from './other-cars.module.css';
import { otherCarsMessages } from './other-cars-messages.ts';
import { useSearched } from './use-searched.ts';
import { useSourceOf } from './use-source-of.ts';

interface OtherCar {
  plate: string;
  car: string;
  /** Under which name it is, and where that was read. */
  name: string | null;
  source: string;
  match: CustomerMatch;
}

/** Cars of the same customer, as far as what was read in this session shows, and on what that rests. */
export default function OtherCars({ view }: { view: VehicleView }) {
  const text = useMessages(otherCarsMessages);
  const words = useMessages(findMessages);
  const format = useFormat();
  const member = useMemberReading();
  const { cars, searched, awaited } = useOtherCars(view);
  const same = cars.filter(({ match }) => match.isSame);
  const doubtful = cars.filter(({ match }) => !match.isSame);
  return (
    // That nothing was found yet is of no use on paper.
    <div data-screen={cars.length === 0 ? true : undefined}>
      <Panel title={text.title} aside={<Trace what={text.title} of={{ figure: 'otherCars' }} />}>
        <div className={classes.body}>
          {same.length > 0 ? (
            <Cars cars={same} />
          ) : (
            <p className={classes.note}>
              {text.none(format.count(searched, text.vehicle, text.vehicles))}
            </p>
          )}
          {awaited > 0 && <p className={classes.note}>{words.awaited(format.integer(awaited))}</p>}
          {doubtful.length > 0 && (
            <section aria-label={text.doubtful}>
              <h3 className={classes.title}>{text.doubtful}</h3>
              <p className={classes.note}>{text.doubtfulWhy}</p>
              <Cars cars={doubtful} />
            </section>
          )}
          <section className={classes.reading} aria-label={text.campaigns}>
            <p className={classes.note}>{text.campaignsWhy}</p>
            <Campaigns member={member} />
          </section>
        </div>
      </Panel>
    </div>
  );
}

function Cars({ cars }: { cars: readonly OtherCar[] }) {
  const text = useMessages(otherCarsMessages);
  const format = useFormat();
  const { network } = useSession();
  return (
    <ul className={classes.list}>
      {cars.map(({ plate, car, name, source, match }) => (
        <li key={plate}>
          <Link to={paths.vehicle({ network, plate })} className={classes.link}>
            <Plate size="sm">{formatPlate(plate)}</Plate>
            <span className={classes.text}>
              <span className={classes.name}>{car || text.unknownCar}</span>{' '}
              <span translate="no">{name}</span>
              <span className={classes.source}>
                {text.by(format.list(match.by.map((mark) => text.marks[mark])))} · {source}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Among the vehicles read, by all that is known of their owners; in the campaigns, by the name. */
function useOtherCars({ record, owners }: VehicleView): {
  cars: OtherCar[];
  searched: number;
  awaited: number;
} {
  const sourceOf = useSourceOf();
  const { state } = useMemberReading();
  const { vehicles, awaited } = useSearched(true);
  const others = vehicles.filter(({ plate }) => plate !== record.plate);
  const customers = owners.map(customerOf);
  const cars = new Map<string, OtherCar>();
  for (const { plate, car, name, customers: theirs } of others) {
    const match = bestMatch(customers, theirs);
    const source = sourceOf({ isRead: true, mentions: [] });
    if (match) cars.set(plate, { plate, car, name, source, match });
  }
  const read = new Set([record.plate, ...others.map(({ plate }) => plate)]);
  for (const owner of owners) {
    for (const { plate, car, name, reached } of state?.clients.named(owner.name) ?? []) {
      if (plate === null || read.has(plate) || cars.has(plate)) continue;
      const source = sourceOf({ isRead: false, mentions: reached });
      cars.set(plate, { plate, car, name, source, match: { isSame: false, by: ['name'] } });
    }
  }
  return { cars: [...cars.values()], searched: others.length, awaited };
}

/** The surest of all pairs. */
function bestMatch(some: readonly Customer[], others: readonly Customer[]): CustomerMatch | null {
  const matches = some.flatMap((one) =>
    others.flatMap((other) => matchCustomers(one, other) ?? []),
  );
  return matches.find(({ isSame }) => isSame) ?? matches[0] ?? null;
}
