import type { ReactNode } from 'react';
import { dialled } from '#rules/phone.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import { otherDates } from '#src/domain/forecasts/inspection.ts';
import { namesAllOwners, type Owner } from '#src/domain/owners/owners.ts';
import { carName } from '#src/domain/vehicle/identity.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Trace } from '#src/shared/traces/trace.tsx';
import { headerMessages, ownerMessages } from '#src/shared/vehicle/messages.ts';
import { useOwnerName } from '#src/shared/vehicle/owner-contact.tsx';
import { UrgencyBadge } from '#src/shared/vehicle/urgency-badge.tsx';
import { useGivenDate } from '#src/shared/words/doubtful-values.ts';
import { useInspectionWords } from '#src/shared/words/inspection-words.ts';
import { adviceMessages } from '#src/shared/words/messages.ts';
import { useJobName, useMemberName } from '#src/shared/words/sentences.ts';
import { Verbatim } from '#src/ui/text.tsx';
import { plannerMessages } from './messages.ts';
import type { PlannedVehicle } from './planned-vehicle.ts';
import classes from './vehicle-cells.module.css';

/**
 * What we know about a vehicle, cell by cell. The cells' labels show if the table becomes cards.
 */
export function VehicleCells({ vehicle }: { vehicle: PlannedVehicle }) {
  const text = useMessages(plannerMessages);
  const { unknownCar } = useMessages(headerMessages);
  const { view } = vehicle;
  const name = carName(view.identity);
  return (
    <>
      <td data-column="car">
        <span className={classes.text} translate={name ? 'no' : undefined}>
          {name ?? unknownCar}
        </span>
        {vehicle.isPartial && <span className={classes.aside}>{text.partial}</span>}
      </td>
      <td data-column="owner">
        <OwnerCell view={view} />
      </td>
      <td data-column="due" data-label={text.columns.due}>
        <DueJobs vehicle={vehicle} />
      </td>
      <td data-column="inspection" data-label={text.columns.inspection}>
        <InspectionCell view={view} />
      </td>
      <td data-column="visit" data-label={text.columns.visit}>
        <VisitCell view={view} />
      </td>
    </>
  );
}

function OwnerCell({ view: { owners, record } }: { view: VehicleView }) {
  const text = useMessages(plannerMessages);
  const words = useMessages(ownerMessages);
  const ownerName = useOwnerName();
  const [owner, ...others] = owners;
  if (!owner) {
    return (
      <span className={classes.none}>
        {namesAllOwners(record) ? words.noOwner : text.unreadable}
      </span>
    );
  }
  return (
    <>
      <span className={classes.text} translate="no">
        {ownerName(owner) ?? words.noName}
      </span>
      <Phones owner={owner} />
      {others.length > 0 && <span className={classes.aside}>{words.others(others.length)}</span>}
    </>
  );
}

const MOST_PHONES = 2;

function Phones({ owner: { phones } }: { owner: Owner }) {
  const text = useMessages(plannerMessages);
  const words = useMessages(ownerMessages);
  if (phones.length === 0) return <span className={classes.aside}>{text.noPhone}</span>;
  return phones.slice(0, MOST_PHONES).map((phone) =>
    dialled(phone) ? (
      <a
        key={phone.display}
        className={classes.phone}
        href={`tel:${dialled(phone)}`}
        aria-label={words.call(phone.display)}
        translate="no"
      >
        {phone.display}
      </a>
    ) : (
      <span key={phone.display} className={classes.aside}>
        {phone.kind === 'service' ? `${phone.display} (${words.service})` : phone.display}
      </span>
    ),
  );
}

function InspectionCell({ view }: { view: VehicleView }) {
  const { inspection } = view;
  const { due, undated, estimated, urgency } = inspection;
  const text = useMessages(plannerMessages);
  const words = useMessages(headerMessages);
  const { line } = useGivenDate();
  const assumed = useInspectionWords().assumed(inspection);
  return (
    <>
      {due === null ? (
        <span className={classes.none}>
          {undated === null || undated === 'nothing-known'
            ? text.noInspection
            : words.undated[undated]}
        </span>
      ) : (
        <Dated date={due}>
          <Trace what={text.columns.inspection} of={{ figure: 'inspection', view }} />
        </Dated>
      )}
      {estimated && <span className={classes.aside}>{words.estimated}</span>}
      {assumed && <span className={classes.given}>{assumed}</span>}
      {(urgency === 'overdue' || urgency === 'soon') && <UrgencyBadge urgency={urgency} />}
      {otherDates(inspection).map((other) => (
        <span key={other.date} className={classes.given}>
          {line(other)}
        </span>
      ))}
    </>
  );
}

/** A date, and beside it where it comes from. */
function Dated({ date, children }: { date: IsoDate; children: ReactNode }) {
  const format = useFormat();
  return (
    <span className={classes.dated}>
      <Verbatim>{format.date(date)}</Verbatim> {children}
    </span>
  );
}

function VisitCell({ view }: { view: VehicleView }) {
  const { lastVisit: visit } = view;
  const text = useMessages(plannerMessages);
  const words = useMessages(headerMessages);
  const format = useFormat();
  const memberName = useMemberName();
  if (!visit) return <span className={classes.none}>{words.never}</span>;
  return (
    <>
      <Dated date={visit.date}>
        <Trace what={text.columns.visit} of={{ figure: 'lastVisit', view }} />
      </Dated>
      <span className={classes.aside}>
        {visit.monthsAgo === 0 ? words.recently : words.since(format.months(visit.monthsAgo))}
      </span>
      {visit.member && <span className={classes.aside}>{memberName(visit.member)}</span>}
    </>
  );
}

/** The jobs of the proposed visit, by urgency; or why there is none. */
function DueJobs({ vehicle: { view, visit, pollution } }: { vehicle: PlannedVehicle }) {
  const text = useMessages(plannerMessages);
  const inspectionWords = useInspectionWords();
  const { forecasts } = view;
  if (!visit && !pollution) {
    const isEmpty = forecasts.status === 'ready' && forecasts.data.length === 0;
    return (
      <span className={classes.none}>
        {forecasts.status === 'failed'
          ? text.unreadable
          : isEmpty
            ? text.noForecast
            : text.nothingDue}
      </span>
    );
  }
  return (
    <div className={classes.due}>
      <div>
        <Jobs urgency="overdue" jobs={visit?.overdue ?? []} />
        {pollution && (
          <span className={classes.jobs}>
            <UrgencyBadge urgency="soon" /> {inspectionWords.pollution(pollution)}
          </span>
        )}
        <Jobs urgency="soon" jobs={visit?.soon ?? []} />
        <Jobs urgency="to-check" jobs={visit?.toCheck ?? []} />
      </div>
      {visit && (
        <Trace
          what={text.columns.due}
          of={{
            figure: 'forecast',
            view,
            forecasts: [...visit.overdue, ...visit.soon, ...visit.toCheck],
          }}
        />
      )}
    </div>
  );
}

const MOST_NAMED = 3;

interface JobsProps {
  urgency: 'overdue' | 'soon' | 'to-check';
  jobs: readonly JobForecast[];
}

function Jobs({ urgency, jobs }: JobsProps) {
  const { others } = useMessages(adviceMessages);
  const jobName = useJobName();
  if (jobs.length === 0) return null;
  const named = jobs.slice(0, MOST_NAMED).map(jobName).join(', ');
  const rest = jobs.length - MOST_NAMED;
  return (
    <span className={classes.jobs}>
      <UrgencyBadge urgency={urgency} /> {named} {rest > 0 && others(rest)}
    </span>
  );
}
