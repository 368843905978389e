import { isAbsurdAmount } from '#src/domain/plausible.ts';
import { mapSection } from '#src/domain/section.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { visitsOf } from '#src/domain/visits.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { headerMessages } from '#src/shared/vehicle/header-messages.ts';
import { useVisitMileage } from '#src/shared/words/use-doubtful.ts';
import { useMemberName } from '#src/shared/words/use-member-name.ts';
import { sheetMessages } from './messages.ts';
import { SheetTable } from './sheet-table.tsx';

const MOST = 4;

/** The last invoices, newest first, with what was done. */
export function SheetVisits({ view: { invoices, mileage, today } }: { view: VehicleView }) {
  const text = useMessages(sheetMessages);
  const format = useFormat();
  const mileageOf = useVisitMileage(mileage);
  const { doubtful } = useMessages(headerMessages);
  const memberName = useMemberName();
  const visits = mapSection(invoices, (all) =>
    visitsOf(all, today)
      .toReversed()
      .map((visit) => ({ ...visit, key: visit.invoice.key })),
  );
  return (
    <SheetTable
      title={text.visits}
      section={visits}
      most={MOST}
      none={text.noVisit}
      columns={[
        { label: text.date, cell: ({ date }) => format.date(date) },
        {
          label: text.mileage,
          end: true,
          cell: ({ invoice }) => mileageOf(invoice),
        },
        {
          label: text.amount,
          end: true,
          cell: ({ invoice: { amount } }) =>
            amount !== null &&
            [format.euros(amount), isAbsurdAmount(amount) && doubtful].filter(Boolean).join(' '),
        },
        {
          label: text.where,
          share: 23,
          cell: ({ invoice: { member } }) => member && memberName(member),
        },
        {
          label: text.work,
          share: 40,
          lines: 2,
          cell: ({ jobs }) => jobs.map(({ label }) => label).join(', ') || text.noWork,
        },
      ]}
    />
  );
}
