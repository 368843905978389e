import {
  type Appointment,
  type Garage,
  inspectionLine,
  wordsOf,
} from '#src/domain/message/compose.ts';
import { longDate } from '#src/domain/message/dates.ts';
import { isEmpty, type Proposal, type ProposedJob } from '#src/domain/message/proposal.ts';
import { nameOnSheet } from '#src/domain/message/recipient.ts';
import { mileageDoubts } from '#src/domain/mileage/mileage-doubts.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { Plate } from '#src/ui/plate.tsx';
import classes from './customer-sheet.module.css';
import { customerSheetMessages } from './messages.ts';
import sheetClasses from './sheet.module.css';
import { SheetPart } from './sheet-part.tsx';

interface CustomerSheetProps {
  view: VehicleView;
  proposal: Proposal;
  garage: Garage;
  appointment: Appointment | null;
}

/** More writing lines than the page has room for; those that don't fit are cut off. */
const rules = Array.from({ length: 20 }, (_, index) => index);

/** One A4 page for the customer: which car, what is due and when, and whom to ask. */
export function CustomerSheet({ view, proposal, garage, appointment }: CustomerSheetProps) {
  const lang = useLang();
  const text = useMessages(customerSheetMessages);
  const { words, jobs, when } = wordsOf(lang);
  const inspection = inspectionLine(proposal.inspection, words.inspection, lang);
  return (
    <article className={`${sheetClasses.sheet} ${classes.sheet}`} lang={lang} data-made-for-paper>
      <header className={classes.head}>
        <div className={classes.garage}>
          <strong className={classes.garageName}>{garage.name}</strong>
          <span>{garage.address}</span>
          <span>{garage.phone}</span>
        </div>
        <div className={classes.whom}>
          <CustomerName view={view} />
          <span>{text.preparedOn(longDate(view.today, lang))}</span>
        </div>
      </header>
      <h1 className={classes.title}>{text.heading}</h1>
      <Car view={view} proposal={proposal} />
      {proposal.work.length > 0 && (
        <SheetPart title={text.toDo}>
          <Work jobs={proposal.work} today={view.today} />
        </SheetPart>
      )}
      {proposal.checks.length > 0 && (
        <SheetPart title={text.toCheck}>
          <p className={classes.line}>{jobs(proposal.checks).join(', ')}</p>
        </SheetPart>
      )}
      {inspection !== '' && (
        <SheetPart title={text.inspection}>
          <p className={classes.line}>{inspection}</p>
        </SheetPart>
      )}
      {isEmpty(proposal) && (
        <p className={classes.line}>{isNothingDue(view, proposal) ? text.nothing : text.ask}</p>
      )}
      <SheetPart title={text.appointment}>
        {appointment ? (
          <p className={classes.agreed}>{when(appointment)}</p>
        ) : (
          <p className={classes.blanks}>
            <span>{text.day}</span>
            <span className={classes.blank} />
            <span>{text.time}</span>
            <span className={classes.blank} />
          </p>
        )}
      </SheetPart>
      <SheetPart title={text.notes} grows>
        {rules.map((rule) => (
          <div key={rule} className={sheetClasses.rule} />
        ))}
      </SheetPart>
      <footer className={sheetClasses.foot}>{text.foot}</footer>
    </article>
  );
}

/** Only if every forecast could be read, and none of them was left out. */
const isNothingDue = ({ forecasts }: VehicleView, { leftOut }: Proposal): boolean =>
  leftOut.length === 0 && (dataOf(forecasts)?.length ?? 0) > 0;

function CustomerName({ view: { owners } }: { view: VehicleView }) {
  const text = useMessages(customerSheetMessages);
  const name = nameOnSheet(owners[0]);
  return name === null ? null : (
    <span>
      {text.preparedFor} <strong translate="no">{name}</strong>
    </span>
  );
}

function Car({ view, proposal }: Pick<CustomerSheetProps, 'view' | 'proposal'>) {
  const text = useMessages(customerSheetMessages);
  const format = useFormat();
  const { lastVisit, mileage } = view;
  // Where the records contradict each other, the sheet says nothing.
  const isSure = lastVisit !== null && lastVisit.otherInvoice === null;
  const km =
    isSure && lastVisit.mileage !== null && mileageDoubts(mileage)(lastVisit) === null
      ? format.km(lastVisit.mileage)
      : null;
  return (
    <section className={classes.car} aria-label={text.yourVehicle}>
      <Plate size="lg">{proposal.plate}</Plate>
      <div>
        <p className={classes.carName} translate={proposal.car ? 'no' : undefined}>
          {proposal.car ?? text.yourVehicle}
        </p>
        {isSure && (
          <p className={classes.line}>{text.lastVisit(format.date(lastVisit.date), km)}</p>
        )}
      </div>
    </section>
  );
}

function Work({ jobs, today }: { jobs: readonly ProposedJob[]; today: string }) {
  const lang = useLang();
  const text = useMessages(customerSheetMessages);
  const names = wordsOf(lang).jobs(jobs);
  return (
    <table className={classes.work}>
      <thead>
        <tr>
          <th scope="col">{text.job}</th>
          <th scope="col">{text.when}</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map(({ job, axle, due }, place) => (
          <tr key={`${job}/${axle}`}>
            <th scope="row">{names[place]}</th>
            <td>{due === null || due <= today ? text.now : text.before(longDate(due, lang))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
