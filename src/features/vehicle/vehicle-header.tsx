import { Button } from '@mantine/core';
import { useDisclosure, useId, useIntersection } from '@mantine/hooks';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { Link } from 'react-router';
import { readPlate } from '#rules/plate.ts';
import { otherDates } from '#src/domain/forecasts/inspection.ts';
import { namesAllOwners } from '#src/domain/owners/owners.ts';
import { ageInMonths, carName } from '#src/domain/vehicle/identity.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { MessageButton } from '#src/shared/message/message-button.tsx';
import { headerMessages, ownerMessages } from '#src/shared/vehicle/messages.ts';
import { Consents, ContactLinks, useOwnerName } from '#src/shared/vehicle/owner-contact.tsx';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { inSight, VehicleLine } from '#src/shared/vehicle/vehicle-line.tsx';
import { useWayBack } from '#src/shared/vehicle/way-back.ts';
import { useGivenDate, usePastDate, useVisitMileage } from '#src/shared/words/doubtful-values.ts';
import { useInspectionWords } from '#src/shared/words/inspection-words.ts';
import { useMemberName } from '#src/shared/words/sentences.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { type Field, Fields } from '#src/ui/fields.tsx';
import { Plate } from '#src/ui/plate.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import classes from './vehicle-header.module.css';

interface ViewProps {
  view: VehicleView;
}

/**
 * What stands above every panel: which car, whose it is, its mileage, and what comes next. Once the
 * plate has been scrolled away, a line says the most important of it. A phone has no room for all of
 * that and for what to say: what one doesn't need to speak is behind a button there.
 */
export function VehicleHeader({ view }: ViewProps) {
  const text = useMessages(headerMessages);
  const { ref, entry } = useIntersection(inSight);
  const id = useId();
  const [isWhole, { toggle }] = useDisclosure(false);
  return (
    <>
      <section id={id} className={classes.header} aria-label={text.vehicle} data-whole={isWhole}>
        <div className={classes.top}>
          <Identity view={view} plateRef={ref} />
          <MainOwner view={view} />
        </div>
        <div className={classes.facts}>
          <Fields
            fields={[useLastVisit(view), useMileage(view), useInspection(view), useSpending(view)]}
          />
        </div>
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="xs"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={toggle}
        >
          {isWhole ? text.less : text.more(view.identity.vin !== null)}
        </Button>
      </section>
      {entry && !entry.isIntersecting && <VehicleLine view={view} />}
    </>
  );
}

interface IdentityProps extends ViewProps {
  plateRef: Ref<HTMLSpanElement>;
}

function Identity({ view: { record, identity, today }, plateRef }: IdentityProps) {
  const text = useMessages(headerMessages);
  const format = useFormat();
  const pastDate = usePastDate(today);
  const key = useVehicleKey();
  const { version, energy, energyCode, releaseDate, vin } = identity;
  const ageMonths = ageInMonths(releaseDate, today);
  const name = carName(identity);
  const plate = readPlate(record.plate);
  const details = [
    version,
    energyCode ? text.energies[energyCode] : energy,
    releaseDate && text.released(pastDate(releaseDate)),
    ageMonths !== null && text.age(format.months(roundAge(ageMonths))),
  ].filter((detail) => typeof detail === 'string');
  return (
    <div className={classes.identity}>
      <span ref={plateRef} className={classes.plate}>
        <Plate size="lg">{plate.display}</Plate>
        <CopyButton text={plate.normalized} />
      </span>
      <div>
        <h1 className={classes.name}>{name || text.unknownCar}</h1>
        <p className={classes.details}>{details.join(' · ')}</p>
        {vin && (
          <p className={classes.vin}>
            VIN {vin} <CopyButton text={vin} />
          </p>
        )}
        {plate.kind === 'provisional' && (
          <p className={classes.sharedPlate}>
            <IconAlertTriangle size={16} aria-hidden /> {text.sharedPlate}
          </p>
        )}
      </div>
      <Link className={classes.sheet} to={paths.sheet(key)} state={useWayBack()}>
        <IconPrinter size={16} aria-hidden /> {text.sheet}
      </Link>
    </div>
  );
}

/** From two years on, nobody counts a car's age in months. */
const roundAge = (months: number) => (months < 24 ? months : months - (months % 12));

function MainOwner({ view: { owners, record } }: ViewProps) {
  const text = useMessages(ownerMessages);
  const ownerName = useOwnerName();
  const key = useVehicleKey();
  const [owner, ...others] = owners;
  if (!owner) {
    return (
      <div className={classes.owner}>
        <p className={classes.noOwner}>{namesAllOwners(record) ? text.noOwner : text.noName}</p>
        <p className={classes.noOwner}>
          <MessageButton wording="message" />
        </p>
      </div>
    );
  }
  return (
    <div className={classes.owner}>
      <p className={classes.ownerName}>
        {ownerName(owner) ?? text.noName}{' '}
        {others.length > 0 && (
          <Link to={paths.vehicle(key, 'client')} className={classes.others}>
            {text.others(others.length)}
          </Link>
        )}
      </p>
      <ContactLinks owner={owner}>
        <MessageButton wording="message" />
      </ContactLinks>
      <Consents owner={owner} />
    </div>
  );
}

const lines = (...parts: (string | null | false | undefined)[]): ReactNode => {
  const said = parts.filter((part) => typeof part === 'string');
  return said.map((part) => (
    <span key={part} className={classes.line}>
      {part}
    </span>
  ));
};

function useLastVisit({ lastVisit: visit, mileage, record, today }: VehicleView): Field {
  const pastDate = usePastDate(today);
  const mileageOf = useVisitMileage(mileage);
  const text = useMessages(headerMessages);
  const format = useFormat();
  const memberName = useMemberName();
  if (!visit) {
    const isKnown = [record.invoices, record.information].every(({ status }) => status === 'ready');
    return { label: text.lastVisit, value: isKnown ? text.never : text.failed };
  }
  return {
    label: text.lastVisit,
    value: pastDate(visit.date, format.mediumDate),
    note: lines(
      visit.monthsAgo === 0 ? text.recently : text.since(format.months(visit.monthsAgo)),
      mileageOf(visit),
      visit.member && memberName(visit.member),
      visit.otherInvoice?.date && text.otherInvoice(format.date(visit.otherInvoice.date)),
    ),
  };
}

function useMileage({ mileage }: VehicleView): Field {
  const text = useMessages(headerMessages);
  const format = useFormat();
  const { today, monthly, lastReliable } = mileage;
  const counter = mileage.replaced.at(-1);
  const last = counter?.curve.at(-1);
  const old =
    counter &&
    last &&
    text[counter.miles ? 'counterMiles' : 'counter'](
      format.km(last.mileage),
      format.date(last.date),
    );
  if (today.source === 'unknown') {
    return {
      label: text.mileage,
      value: lastReliable && format.km(lastReliable.mileage),
      note: lastReliable
        ? lines(old, format.date(lastReliable.date), text.unknownMileage)
        : mileage.readings.length === 0
          ? text.noReading
          : text.noReliableReading,
    };
  }
  return {
    label: text.mileage,
    value: (
      <>
        ≈{'\u00a0'}
        {format.km(today.mileage)}{' '}
        <span className={classes.aside}>
          {today.source === 'api' ? text.byApi : text.estimated}
        </span>
      </>
    ),
    note: lines(
      old,
      today.doubt && text.estimateDoubts[today.doubt],
      today.from &&
        monthly &&
        text.from(
          format.km(today.from.mileage),
          format.date(today.from.date),
          format.km(monthly.km),
        ),
    ),
  };
}

function useInspection({ inspection }: VehicleView): Field {
  const text = useMessages(headerMessages);
  const format = useFormat();
  const { line } = useGivenDate();
  const words = useInspectionWords();
  const { due, undated, estimated, urgency } = inspection;
  const others = otherDates(inspection);
  return {
    label: text.inspection,
    value: due && (
      <>
        {format.mediumDate(due)}{' '}
        {estimated && <span className={classes.aside}>{text.estimated}</span>}{' '}
        {urgency === 'overdue' && <ToneBadge tone="overdue">{text.overdue}</ToneBadge>}
        {urgency === 'soon' && <ToneBadge tone="soon">{text.soon}</ToneBadge>}
      </>
    ),
    note: lines(
      ...words.lines(inspection),
      undated && others.length === 0 && text.undated[undated],
      ...others.map(line),
    ),
  };
}

function useSpending({ summary }: VehicleView): Field {
  const text = useMessages(headerMessages);
  const format = useFormat();
  const totals = dataOf(summary);
  if (!totals) return { label: text.spent, value: text.failed };
  return {
    label: text.spent,
    value: totals.total === null ? null : format.euros(totals.total),
    note: lines(
      format.count(totals.visits, text.visit, text.visits),
      totals.unpriced > 0 && text.unpriced(totals.unpriced),
      totals.absurd > 0 && text.absurd(totals.absurd),
    ),
  };
}
