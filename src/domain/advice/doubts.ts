import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import { type Inspection, otherDates } from '#src/domain/forecasts/inspection.ts';
import { type RepeatedInvoice, repeatedInvoices } from '#src/domain/invoices/invoices.ts';
import type { LastVisit } from '#src/domain/invoices/last-visit.ts';
import type { EstimateDoubt, ReplacedCounter } from '#src/domain/mileage/mileage.ts';
import type { MileageReading } from '#src/domain/mileage/mileage-readings.ts';
import type { Owner } from '#src/domain/owners/owners.ts';
import { type IdentityDisagreement, identityDisagreements } from '#src/domain/vehicle/identity.ts';
import type { Member } from '#src/domain/vehicle/member.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';

/** Two facts in the vehicle's data that cannot both be true, or one that is hard to believe. */
export type DataDoubt =
  | ({ kind: 'several-owners'; owners: Owner[] } & Contradicted)
  | ({ kind: 'identity'; disagreements: IdentityDisagreement[] } & Contradicted)
  /** Readings that go backwards or too far, which we don't rely on; oldest first. */
  | ({ kind: 'mileage'; readings: MileageReading[] } & Contradicted)
  /** The readings fall and then agree again: the last counter that was replaced or reset. */
  | { kind: 'counter'; counter: ReplacedCounter; readings: number }
  /**
   * The API's mileage for today (km) is lower than a reliable reading, or higher than any car's.
   */
  | { kind: 'estimate'; why: EstimateDoubt; estimate: number; reading: MileageReading | null }
  /** Sources give different dates for the next inspection, or a date that isn't possible. */
  | ({ kind: 'inspection-dates'; inspection: Inspection } & Contradicted)
  /** The vehicle's history shows the job on a later day than the forecast knows. */
  | { kind: 'outdated-forecasts'; forecasts: JobForecast[] }
  /** The due date itself is doubtful (`ForecastBasis.doubt`). */
  | { kind: 'implausible-forecasts'; forecasts: JobForecast[] }
  /**
   * According to the API, the last visit was after the last invoice, on a day without an invoice.
   */
  | { kind: 'visit-without-invoice'; lastVisit: LastVisit }
  /** Readings with exactly the same figure as an earlier one. */
  | { kind: 'copied-mileage'; readings: MileageReading[] }
  | { kind: 'repeated-invoices'; repeated: RepeatedInvoice[] };

/** Several members claim different things, and we believe one of them. */
interface Contradicted {
  /** How many members, apart from the one that asks, contradict what we believe. */
  others: number;
}

/**
 * What to check before speaking, the gravest first: who the person is and which car it is, then the
 * mileage, since every date depends on it, then future dates, then what only matters for the
 * records.
 */
export function dataDoubts(view: VehicleView): DataDoubt[] {
  const { owners, lastVisit, mileage, inspection } = view;
  const disagreements = identityDisagreements(view.identity);
  const wild = mileage.readings.filter((reading) => reading.doubt && !isCopied(reading));
  const copied = mileage.readings.filter(isCopied);
  const counter = mileage.replaced.at(-1);
  const estimate = mileage.today;
  const forecasts = dataOf(view.forecasts) ?? [];
  const outdated = forecasts.filter((forecast) => forecast.doneSince !== null);
  const implausible = forecasts.filter((forecast) => forecast.due?.doubt);
  const repeated = repeatedInvoices(dataOf(view.invoices) ?? []);
  const doubts: (DataDoubt | false)[] = [
    owners.length > 1 && {
      kind: 'several-owners',
      owners,
      others: distinct(owners.slice(1).flatMap((owner) => owner.others)),
    },
    disagreements.length > 0 && {
      kind: 'identity',
      disagreements,
      others: distinct(
        disagreements.flatMap(({ values }) => values.slice(1).flatMap(({ members }) => members)),
      ),
    },
    wild.length > 0 && {
      kind: 'mileage',
      readings: wild,
      others: distinct(wild.flatMap(({ other }) => other ?? [])),
    },
    counter !== undefined && {
      kind: 'counter',
      counter,
      readings: mileage.readings.filter((one) => one.counter === 0 && one.doubt === null).length,
    },
    estimate.source !== 'unknown' &&
      estimate.doubt !== null && {
        kind: 'estimate',
        why: estimate.doubt,
        estimate: estimate.mileage,
        reading: mileage.lastReliable,
      },
    otherDates(inspection).length > 0 && {
      kind: 'inspection-dates',
      inspection,
      others: distinct(otherDates(inspection).flatMap(({ members }) => members)),
    },
    outdated.length > 0 && { kind: 'outdated-forecasts', forecasts: outdated },
    implausible.length > 0 && { kind: 'implausible-forecasts', forecasts: implausible },
    lastVisit?.source === 'information' &&
      lastVisit.otherInvoice !== null && { kind: 'visit-without-invoice', lastVisit },
    copied.length > 0 && { kind: 'copied-mileage', readings: copied },
    repeated.length > 0 && { kind: 'repeated-invoices', repeated },
  ];
  return doubts.filter((doubt) => doubt !== false);
}

const isCopied = (reading: MileageReading): boolean => reading.doubt?.kind === 'repeated';

const distinct = (members: readonly Member[]): number =>
  new Set(members.map(({ key }) => key)).size;
