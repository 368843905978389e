import { otherDates } from '#src/domain/forecasts/inspection.ts';
import { namesAllOwners } from '#src/domain/owners/owners.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Trace } from '#src/shared/traces/trace.tsx';
import { headerMessages, ownerMessages } from '#src/shared/vehicle/messages.ts';
import { useConsentWords, useOwnerName } from '#src/shared/vehicle/owner-contact.tsx';
import { useGivenDate, usePastDate, useVisitMileage } from '#src/shared/words/doubtful-values.ts';
import { useInspectionWords } from '#src/shared/words/inspection-words.ts';
import { useMemberName } from '#src/shared/words/sentences.ts';
import { Email } from '#src/ui/text.tsx';
import { sheetMessages } from './messages.ts';
import classes from './sheet.module.css';
import { Lines, type SheetFact, SheetFacts, SheetPart } from './sheet-part.tsx';

/** Which car it is, its mileage, and its next inspection. */
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
          { label: text.vin, lines: [vin], verbatim: true },
          { label: text.energy, lines: [energyCode ? energies[energyCode] : energy] },
          { label: text.release, lines: [releaseDate && pastDate(releaseDate)] },
          useMileageFact(view),
          useInspectionFact(view),
          {
            label: text.lastVisit,
            trace: lastVisit && <Trace what={text.lastVisit} of={{ figure: 'lastVisit', view }} />,
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

function useMileageFact(view: VehicleView): SheetFact {
  const { today, lastReliable } = view.mileage;
  const text = useMessages(sheetMessages);
  const { estimateDoubts } = useMessages(headerMessages);
  const format = useFormat();
  return {
    label: text.mileage,
    trace: today.source !== 'unknown' && (
      <Trace what={text.mileage} of={{ figure: 'mileageToday', view }} />
    ),
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

function useInspectionFact(view: VehicleView): SheetFact {
  const { inspection } = view;
  const text = useMessages(sheetMessages);
  const { undated: whyNone } = useMessages(headerMessages);
  const format = useFormat();
  const { line } = useGivenDate();
  const words = useInspectionWords();
  const { due, undated, estimated, last, urgency } = inspection;
  const others = otherDates(inspection);
  return {
    label: text.inspection,
    trace: due && <Trace what={text.inspection} of={{ figure: 'inspection', view }} />,
    lines: [
      due &&
        [
          text.due(format.date(due), estimated),
          urgency === 'overdue' && text.overdue,
          urgency === 'soon' && text.soon,
        ]
          .filter(Boolean)
          .join(', '),
      ...words.lines(inspection),
      undated && others.length === 0 && whyNone[undated],
      ...others.map(line),
      last && text.lastPassed(format.date(last)),
    ],
  };
}

const MOST_PHONES = 3;

/** Whom to speak to, and through which channels one may write to them. */
export function SheetCustomer({ view: { owners, record } }: { view: VehicleView }) {
  const text = useMessages(sheetMessages);
  const words = useMessages(ownerMessages);
  const consentWords = useConsentWords();
  const ownerName = useOwnerName();
  const [owner, ...others] = owners;
  if (!owner) {
    return (
      <SheetPart title={text.customer}>
        {namesAllOwners(record) ? `${words.noOwner}.` : text.failed}
      </SheetPart>
    );
  }
  const { phones, email, address, addressComplement, zipCode, city, consent } = owner;
  const consents = consent && consentWords(consent);
  return (
    <SheetPart title={text.customer}>
      <div className={classes.customer}>
        <Lines most={2}>
          <span translate="no">{ownerName(owner) ?? text.noName}</span>
        </Lines>
      </div>
      <SheetFacts
        facts={[
          {
            label: phones.length > 1 ? text.phones : text.phone,
            lines: [
              phones
                .slice(0, MOST_PHONES)
                .map(({ display, kind }) =>
                  [display.replaceAll(' ', '\u00a0'), kind === 'service' && `(${words.service})`]
                    .filter(Boolean)
                    .join(' '),
                )
                .join(' · '),
              phones.length > MOST_PHONES && text.morePhones(phones.length - MOST_PHONES),
            ],
          },
          { label: text.email, lines: [email], as: Email },
          {
            label: text.address,
            lines: [
              [address, addressComplement].filter(Boolean).join(', '),
              [zipCode, city].filter(Boolean).join(' '),
            ],
          },
          {
            label: text.reminders,
            lines: consents ? [consents.sms, consents.email, consents.post] : [words.noConsent],
          },
        ]}
      />
      {others.length > 0 && <p className={classes.note}>{text.otherOwners(others.length)}</p>}
    </SheetPart>
  );
}
