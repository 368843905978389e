import type { Inspection, PollutionCheck } from '#src/domain/forecasts/inspection.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useGivenDate } from './doubtful-values.ts';
import { inspectionMessages } from './messages.ts';

/** What the date of the next inspection rests on, the same wherever that date is shown. */
export function useInspectionWords() {
  const text = useMessages(inspectionMessages);
  const format = useFormat();
  const { sourcesOf } = useGivenDate();

  /** From what the date is counted, or who gives it; null if there is no date. */
  const basis = ({ basis, due, last, reinspection, given, vehicleClass }: Inspection) => {
    const after = text.after[vehicleClass.kind];
    const said = given.find(({ date }) => date === due);
    switch (basis) {
      case 'api':
      case 'forecast':
        return said ? text.given(sourcesOf(said)) : null;
      case 'last':
        return last && text.byLast(after, format.date(last));
      case 'reinspection':
        return reinspection && text.byReinspection(after, format.date(reinspection));
      case 'release':
        return text.byRelease[vehicleClass.kind];
      case 'unknown':
        return null;
    }
  };

  /** For which class it is counted, and what shows that; null if the date is given. */
  const assumed = ({ estimated, vehicleClass: { kind, sign } }: Inspection) => {
    if (!estimated) return null;
    return sign === null ? text.assumedCar : text.classes[kind](text.signs[sign]);
  };

  const pollution = (check: PollutionCheck): string =>
    check.kind === 'given'
      ? text.pollutionGiven(format.date(check.date))
      : text.pollutionWindow(format.date(check.from), format.date(check.until));

  return {
    assumed,
    pollution,
    /** Every line that belongs under the date. */
    lines: (inspection: Inspection): string[] =>
      [
        basis(inspection),
        assumed(inspection),
        inspection.pollution && pollution(inspection.pollution),
      ].filter((line) => line !== null),
  };
}
