import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import { type Inspection, otherDates } from '#src/domain/forecasts/inspection.ts';
import { type RepeatedInvoice, repeatedInvoices } from '#src/domain/invoices/invoices.ts';
import type { LastVisit } from '#src/domain/invoices/last-visit.ts';
import type { EstimateDoubt } from '#src/domain/mileage/mileage.ts';
import type { MileageReading } from '#src/domain/mileage/mileage-readings.ts';
import type { Owner } from '#src/domain/owners/owners.ts';
import { type IdentityDisagreement, identityDisagreements } from '#src/domain/vehicle/identity.ts';
import type { Member } from '#src/domain/vehicle/member.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';

/** Two facts of the vehicle's data that cannot both be true, or one that is hard to believe. */
export type DataDoubt =
  | ({ kind: 'several-owners'; owners: Owner[] } & Contradicted)
  | ({ kind: 'identity'; disagreements: IdentityDisagreement[] } & Contradicted)
  /** Readings that go backwards or too far: those that are not relied upon, oldest first. */
  | ({ kind: 'mileage'; readings: MileageReading[] } & Contradicted)
  /** The API's mileage of today (km) is lower than a reliable reading, or no car's at all. */
  | { kind: 'estimate'; why: EstimateDoubt; estimate: number; reading: MileageReading | null }
  /** Sources give several dates for the next inspection, or one that no car can have. */
  | ({ kind: 'inspection-dates'; inspection: Inspection } & Contradicted)
  /** The vehicle's history has the job later than the forecast knows. */
  | { kind: 'outdated-forecasts'; forecasts: JobForecast[] }
  /** The due date itself is doubted (`ForecastBasis.doubt`). */
  | { kind: 'implausible-forecasts'; forecasts: JobForecast[] }
  /** The API's last visit is on a day without invoice, after the last one. */
  | { kind: 'visit-without-invoice'; lastVisit: LastVisit }
  /** Readings that bear an earlier one's very figure. */
  | { kind: 'copied-mileage'; readings: MileageReading[] }
  | { kind: 'repeated-invoices'; repeated: RepeatedInvoice[] };

/** Claims of several members, of which one is believed. */
interface Contradicted {
  /** How many members, other than the one that asks, say something else than what is believed. */
  others: number;
}

/**
 * What to doubt before speaking, the gravest first: whom one speaks to, of which car, then the
 * mileage that every date rests on, then the dates to come, then what only the books mind.
 */
export function dataDoubts(view: VehicleView): DataDoubt[] {
  const { owners, lastVisit, mileage, inspection } = view;
  const disagreements = identityDisagreements(view.identity);
  const wild = mileage.readings.filter((reading) => reading.doubt && !isCopied(reading));
  const copied = mileage.readings.filter(isCopied);
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
