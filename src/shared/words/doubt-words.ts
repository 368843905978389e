import type { DataDoubt } from '#src/domain/advice/doubts.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { RepeatedInvoice } from '#src/domain/invoices/invoices.ts';
import type { MileageReading, ReadingDoubt } from '#src/domain/mileage/mileage-readings.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useOwnerName } from '#src/shared/vehicle/owner-contact.tsx';
import { doubtMessages } from './doubt-messages.ts';
import { useGivenDate } from './doubtful-values.ts';
import { useForecastWords } from './forecast-words.ts';
import { adviceMessages, readingDoubtMessages } from './messages.ts';
import {
  type AdviceFact,
  type AdviceWords,
  noteOf,
  oneGroup,
  shorten,
  useJobName,
  useMemberName,
  useMemberNames,
} from './sentences.ts';
import { useSourceWords } from './use-source-words.ts';

/** Turns each doubt about the data into something that one can do about it. */
export function useDataDoubtWords(today: IsoDate): (doubt: DataDoubt) => AdviceWords {
  const text = useMessages(doubtMessages);
  const { undated } = useMessages(adviceMessages);
  const sourceWords = useSourceWords();
  const memberName = useMemberName();
  const memberNames = useMemberNames();
  const ownerName = useOwnerName();
  const { sourcesOf, doubtOf } = useGivenDate();
  const format = useFormat();
  const forecasts = useForecastDoubtWords(today);
  const readingDoubt = useDoubtWords();
  const { miles: milesWords } = useMessages(readingDoubtMessages);
  const dateOf = (date: IsoDate | null) => (date === null ? undated : format.date(date));
  const reading = ({ mileage, date, doubt, miles, other }: MileageReading): AdviceFact => ({
    key: `${date} ${mileage}`,
    name: text.reading(format.km(mileage), format.date(date)),
    note: noteOf(
      other && text.accordingTo(memberName(other)),
      doubt && readingDoubt(doubt),
      doubt && miles && milesWords[miles],
    ),
  });
  const withOthers = (basis: string, others: number): string =>
    others > 0 ? `${basis}, ${text.othersSay(others)}` : basis;
  const repeated = ({ kept, amountsDiffer }: RepeatedInvoice): AdviceFact => ({
    key: kept.key,
    name: text.invoiceNumber(shorten(kept.dmsId ?? '')),
    note: noteOf(dateOf(kept.date), amountsDiffer && text.amountsDiffer),
  });

  const estimateBasis = ({ why, reading: from }: Extract<DataDoubt, { kind: 'estimate' }>) => {
    if (why !== 'below-reading') return text.estimateBases[why];
    if (from === null) return text.fromReadings;
    return text.fromReading(format.km(from.mileage), format.date(from.date));
  };

  return (doubt) => {
    switch (doubt.kind) {
      case 'several-owners':
        return {
          sentence: text.severalOwners(doubt.owners.length),
          groups: oneGroup(
            doubt.owners.map((owner) => ({
              key: owner.key,
              name: shorten(ownerName(owner) ?? text.unnamedOwner),
              note: noteOf(
                owner.others.length > 0 && text.accordingTo(memberNames(owner.others)),
                owner.lastSeen && text.lastSeen(format.date(owner.lastSeen)),
              ),
            })),
          ),
          basis: withOthers(text.fromClients, doubt.others),
          panel: 'client',
        };
      case 'identity':
        return {
          sentence: text.identity(
            doubt.disagreements.map((one) => text.fields[one.field]).join(', '),
          ),
          groups: doubt.disagreements.map(({ field, values }) => ({
            label: text.fields[field],
            facts: values.map((fact) => ({
              key: fact.value,
              name: field === 'releaseDate' ? format.date(fact.value) : shorten(fact.value),
              note: sourceWords(fact),
            })),
          })),
          basis: withOthers(text.fromSources, doubt.others),
          panel: 'data',
        };
      case 'mileage':
        return {
          sentence: text.readings(doubt.readings.length),
          groups: oneGroup(doubt.readings.map(reading)),
          basis: withOthers(text.fromReadings, doubt.others),
          panel: 'invoices',
        };
      case 'counter': {
        const { curve, next, miles } = doubt.counter;
        const old = curve.at(-1) ?? next;
        const fact = (one: typeof next, note: string): AdviceFact => ({
          key: one.date,
          name: text.reading(format.km(one.mileage), format.date(one.date)),
          note,
        });
        return {
          sentence: miles ? text.counterMiles : text.counter,
          groups: oneGroup([fact(old, text.oldCounter), fact(next, text.newCounter)]),
          basis: miles ? text.fromUnits : text.fromNewCounter(doubt.readings),
          panel: 'invoices',
        };
      }
      case 'copied-mileage':
        return {
          sentence: text.copied(doubt.readings.length),
          groups: oneGroup(doubt.readings.map(reading)),
          basis: text.fromReadings,
          panel: 'invoices',
        };
      case 'estimate':
        return {
          sentence: text.estimates[doubt.why](format.km(doubt.estimate)),
          groups: [],
          basis: estimateBasis(doubt),
          panel: doubt.why.startsWith('beyond') ? 'data' : 'invoices',
        };
      case 'inspection-dates': {
        const { given } = doubt.inspection;
        const disagree = given.filter((one) => one.doubt === null).length > 1;
        return {
          sentence: disagree ? text.inspectionDates : text.inspectionDate,
          groups: oneGroup(
            given.map((one) => ({
              key: one.date,
              name: format.date(one.date),
              note: noteOf(sourcesOf(one), doubtOf(one)),
            })),
          ),
          basis: withOthers(text.fromSources, doubt.others),
          panel: 'data',
        };
      }
      case 'outdated-forecasts':
      case 'implausible-forecasts':
        return forecasts(doubt.kind, doubt.forecasts);
      case 'visit-without-invoice':
        return {
          sentence: text.visitWithoutInvoice(format.date(doubt.lastVisit.date)),
          groups: [],
          basis: text.fromLastVisit(dateOf(doubt.lastVisit.otherInvoice?.date ?? null)),
          panel: 'invoices',
        };
      case 'repeated-invoices':
        return {
          sentence: text.repeatedInvoices(doubt.repeated.length),
          groups: oneGroup(doubt.repeated.map(repeated)),
          basis: text.fromSameInvoice,
          panel: 'invoices',
        };
    }
  };
}

/** If there is one forecast, the sentence names it; if there are several, it gives their number. */
function useForecastDoubtWords(today: IsoDate) {
  const text = useMessages(doubtMessages);
  const format = useFormat();
  const jobName = useJobName();
  const words = useForecastWords(today);

  return (
    kind: 'outdated-forecasts' | 'implausible-forecasts',
    forecasts: readonly JobForecast[],
  ): AdviceWords => {
    const [first] = forecasts;
    const only = forecasts.length === 1 && first ? first : null;
    if (kind === 'outdated-forecasts') {
      const doneOn = ({ doneSince }: JobForecast) =>
        doneSince && text.doneOn(format.date(doneSince));
      return {
        sentence: only ? text.outdated(jobName(only)) : text.outdatedMany(forecasts.length),
        groups: oneGroup(
          forecasts.map((one) => ({ key: one.key, name: jobName(one), note: doneOn(one) })),
        ),
        basis: text.fromHistory,
        panel: 'forecasts',
      };
    }
    return {
      sentence: only ? text.implausible(jobName(only)) : text.implausibleMany(forecasts.length),
      groups: oneGroup(
        forecasts.map((one) => ({
          key: one.key,
          name: only ? '' : jobName(one),
          note: noteOf(
            one.due && format.date(one.due.date),
            one.due?.doubt ? words.why(one.due.doubt) : null,
          ),
        })),
      ),
      basis: forecasts.every(isDoubtedAlone) ? text.fromForecastDate : text.fromIntervals,
      panel: 'forecasts',
    };
  };
}

/** Whether its date is doubted for what it is, and not beside a last time or a guideline. */
const isDoubtedAlone = ({ urgency, due }: JobForecast): boolean =>
  urgency === 'doubtful' ||
  (due?.doubt?.kind === 'too-far' && due.doubt.since === 'today' && due.doubt.usual === null);

/** Why a mileage isn't reliable, in words. */
export function useDoubtWords(): (doubt: ReadingDoubt) => string {
  const text = useMessages(readingDoubtMessages);
  const format = useFormat();
  return (doubt) => {
    if (!('against' in doubt)) {
      return doubt.kind === 'future' ? text.future : text.beforePlates;
    }
    const km = format.km(doubt.against.mileage);
    const date = format.date(doubt.against.date);
    switch (doubt.kind) {
      case 'backwards':
        return text.backwards(km, date);
      case 'too-high':
        return text.tooHigh(km, date);
      case 'repeated':
        return text.repeated(date);
    }
  };
}
