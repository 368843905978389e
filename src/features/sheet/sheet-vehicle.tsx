import { otherDates } from '#src/domain/inspection.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { headerMessages } from '#src/shared/vehicle/header-messages.ts';
import { usePastDate, useVisitMileage } from '#src/shared/words/use-doubtful.ts';
import { useGivenDate } from '#src/shared/words/use-given-date.ts';
import { useMemberName } from '#src/shared/words/use-member-name.ts';
import { sheetMessages } from './messages.ts';
import { type SheetFact, SheetFacts, SheetPart } from './sheet-part.tsx';

/** Which car it is, how far it has gone, when it is next inspected. */
export function SheetVehicle({ view }: { view: VehicleView }) {
  const text = useMessages(sheetMessages);
  const { energies } = useMessages(headerMessages);
  const { vin, energy, energyCode, releaseDate } = view.identity;
  const { lastVisit } = view;
  const pastDate = usePastDate(view.today);
  const mileageOf = useVisitMileage(view.mileage);
  const memberName = useMemberName();
  return (
    <SheetPart title={text.vehicle}>
      <SheetFacts
        facts={[
          { label: text.vin, lines: [vin] },
          { label: text.energy, lines: [energyCode ? energies[energyCode] : energy] },
          { label: text.release, lines: [releaseDate && pastDate(releaseDate)] },
          useMileageFact(view),
          useInspectionFact(view),
          {
            label: text.lastVisit,
            lines: [
              lastVisit &&
                [pastDate(lastVisit.date), mileageOf(lastVisit)].filter(Boolean).join(' · '),
              lastVisit?.member && memberName(lastVisit.member),
            ],
          },
        ]}
      />
    </SheetPart>
  );
}

function useMileageFact({ mileage: { today, lastReliable } }: VehicleView): SheetFact {
  const text = useMessages(sheetMessages);
  const { estimateDoubts } = useMessages(headerMessages);
  const format = useFormat();
  return {
    label: text.mileage,
    lines: [
      today.source !== 'unknown' && text.mileageToday(format.km(today.mileage)),
      today.source !== 'unknown' &&
        (today.doubt
          ? estimateDoubts[today.doubt]
          : today.source === 'api'
            ? text.byApi
            : text.estimate),
      lastReliable &&
        text.lastReading(format.km(lastReliable.mileage), format.date(lastReliable.date)),
    ],
  };
}

function useInspectionFact({ inspection }: VehicleView): SheetFact {
  const text = useMessages(sheetMessages);
  const format = useFormat();
  const { line } = useGivenDate();
  const { due, estimated, last, urgency } = inspection;
  return {
    label: text.inspection,
    lines: [
      due &&
        [
          text.due(format.date(due), estimated),
          urgency === 'overdue' && text.overdue,
          urgency === 'soon' && text.soon,
        ]
          .filter(Boolean)
          .join(', '),
      ...otherDates(inspection).map(line),
      last && text.lastPassed(format.date(last)),
    ],
  };
}
