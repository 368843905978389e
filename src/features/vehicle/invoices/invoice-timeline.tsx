import { memo, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { dateDoubt } from '#rules/past-date.ts';
import { byYear } from '#src/domain/invoices/invoice-totals.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import { isAbsurdAmount } from '#src/domain/invoices/plausible.ts';
import { mileageDoubts } from '#src/domain/mileage/mileage-doubts.ts';
import type { ReadingDoubt } from '#src/domain/mileage/mileage-readings.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { filterMessages, invoiceMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { key } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { useMemberName } from '#src/shared/words/sentences.ts';
import { ShowMore, usePart } from '#src/ui/show-more.tsx';
import { Empty, Said } from '#src/ui/text.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import { InvoiceDetail } from './invoice-detail.tsx';
import classes from './invoice-timeline.module.css';
import { useAmount } from './use-amount.ts';

interface InvoiceTimelineProps {
  /** Those that match the filter. */
  invoices: VehicleInvoice[];
  view: VehicleView;
}

/** The invoices by year, newest first; each opens to its lines. */
export function InvoiceTimeline({ invoices, view }: InvoiceTimelineProps) {
  const text = useMessages(invoiceMessages);
  const { noneFound } = useMessages(filterMessages);
  const amount = useAmount();
  const { open, target, toggle, show } = useOpenInvoices();
  const doubtOf = useMemo(() => mileageDoubts(view.mileage), [view.mileage]);
  const years = useMemo(() => byYear(invoices), [invoices]);
  const ordered = useMemo(() => years.flatMap((year) => year.invoices), [years]);
  const place = target === null ? null : ordered.findIndex(({ key }) => key === target);
  const part = usePart(ordered.length, place === -1 ? null : place);
  const drawn = new Set(ordered.slice(part.from, part.to));

  return (
    <>
      {place === -1 && <p role="status">{text.gone}</p>}
      {invoices.length === 0 && <Empty>{noneFound}</Empty>}
      <ShowMore part={part} side="before" label={text.title} />
      {years
        .map((year) => ({ ...year, invoices: year.invoices.filter((one) => drawn.has(one)) }))
        .filter((year) => year.invoices.length > 0)
        .map(({ year, total, invoices: group }) => (
          <section key={year} className={classes.year}>
            <h3 className={classes.heading}>
              <span translate={year === null ? undefined : 'no'}>{year ?? text.undated}</span>
              <span className={total === null ? classes.label : classes.total}>
                {total !== null && <span className={classes.label}>{text.yearTotal} </span>}
                <Said>{amount(total)}</Said>
              </span>
            </h3>
            <ol className={classes.list}>
              {group.map((invoice) => (
                <InvoiceRow
                  key={invoice.key}
                  invoice={invoice}
                  doubt={doubtOf(invoice)}
                  today={view.today}
                  isOpen={open.has(invoice.key)}
                  isTarget={invoice.key === target}
                  onToggle={toggle}
                  onShow={show}
                />
              ))}
            </ol>
          </section>
        ))}
      <ShowMore part={part} side="after" label={text.title} />
      <p className={classes.note}>{text.amounts}</p>
    </>
  );
}

const params = { invoice: key };

/**
 * Which invoices are open. The address may name one (`invoice=`). It opens when the address says
 * so, and closing it removes it from there, so that a reload doesn't open it again. The functions
 * never change, whatever happens to the address, so that a filter doesn't redraw 600 rows.
 */
function useOpenInvoices() {
  const { values, change } = useAddress(params);
  const target = values.invoice;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [followed, setFollowed] = useState<string | null>(null);
  if (target !== followed) {
    setFollowed(target);
    if (target !== null) setOpen(new Set(open).add(target));
  }

  const toggle = useCallback(
    (toggled: string) => {
      setOpen((before) => {
        const after = new Set(before);
        if (!after.delete(toggled)) after.add(toggled);
        return after;
      });
      change(({ invoice }) => (invoice === toggled ? { invoice: null } : {}));
    },
    [change],
  );

  const show = useCallback((shown: string) => change({ invoice: shown }), [change]);

  return { open, target, toggle, show };
}

interface InvoiceRowProps {
  invoice: VehicleInvoice;
  doubt: ReadingDoubt | null;
  today: IsoDate;
  isOpen: boolean;
  /** The address names this one, so it scrolls into sight. */
  isTarget: boolean;
  onToggle: (key: string) => void;
  onShow: (key: string) => void;
}

/** One line per invoice. Its content is mounted only while it is open. */
const InvoiceRow = memo(function InvoiceRow(props: InvoiceRowProps) {
  const { invoice, doubt, today, isOpen, isTarget, onToggle, onShow } = props;
  const text = useMessages(invoiceMessages);
  const format = useFormat();
  const memberName = useMemberName();
  const detailId = useId();
  const button = useRef<HTMLButtonElement>(null);
  // Once: a panel that comes back into sight leaves the focus where it is.
  const hasCome = useRef(false);
  useEffect(() => {
    if (isTarget && !hasCome.current) {
      button.current?.focus({ preventScroll: true });
      button.current?.scrollIntoView({ block: 'start' });
    }
    hasCome.current = isTarget;
  }, [isTarget]);
  const { date, amount, mileage, member, dmsId } = invoice;
  const place = member ? memberName(member) : text.noMember;
  return (
    <li className={classes.item} data-open={isOpen}>
      <button
        ref={button}
        type="button"
        data-printed
        className={classes.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        onClick={() => onToggle(invoice.key)}
      >
        <span className={classes.date} translate={date ? 'no' : undefined}>
          {date ? format.date(date) : text.undated}
        </span>
        <span className={classes.what}>
          <JobSummary invoice={invoice} />
          <InvoiceFlags invoice={invoice} doubt={doubt} today={today} />
        </span>
        <span className={classes.place}>
          {[place, dmsId && text.number(dmsId)].filter(Boolean).join(' · ')}
        </span>
        <span className={classes.mileage} translate="no">
          {mileage !== null && format.km(mileage)}
        </span>
        <span className={classes.amount} translate={amount === null ? undefined : 'no'}>
          {amount === null ? text.unpriced : format.euros(amount)}
        </span>
      </button>
      {isOpen && (
        <div id={detailId} className={classes.detail}>
          <InvoiceDetail invoice={invoice} doubt={doubt} onShow={onShow} />
        </div>
      )}
    </li>
  );
});

/** As many as fit on one line at the counter. */
const JOBS_SHOWN = 3;

function JobSummary({ invoice: { lines } }: { invoice: VehicleInvoice }) {
  const text = useMessages(invoiceMessages);
  const format = useFormat();
  const labels = new Set(lines.map((line) => line.privateJobLabel).filter((one) => one !== null));
  if (labels.size === 0) {
    return (
      <span className={classes.nothing}>
        {lines.length === 0
          ? text.noLine
          : `${format.count(lines.length, text.line, text.lines)}, ${text.noJob}`}
      </span>
    );
  }
  const more = labels.size - JOBS_SHOWN;
  return (
    <span className={classes.jobs}>
      {[...labels].slice(0, JOBS_SHOWN).join(', ')}
      {more > 0 && ` ${text.moreJobs(more)}`}
    </span>
  );
}

function InvoiceFlags({
  invoice: { amount, duplicateOf, date },
  doubt,
  today,
}: Pick<InvoiceRowProps, 'invoice' | 'doubt' | 'today'>) {
  const text = useMessages(invoiceMessages);
  const dated = date && dateDoubt(date, today);
  return (
    <>
      {amount !== null && amount < 0 && <ToneBadge tone="calm">{text.credit}</ToneBadge>}
      {duplicateOf !== null && <ToneBadge tone="soon">{text.duplicate}</ToneBadge>}
      {dated && (
        <ToneBadge tone="soon">{dated === 'future' ? text.future : text.dateDoubt}</ToneBadge>
      )}
      {isAbsurdAmount(amount) && <ToneBadge tone="soon">{text.amountDoubt}</ToneBadge>}
      {doubt && <ToneBadge tone="soon">{text.mileageDoubt}</ToneBadge>}
    </>
  );
}
