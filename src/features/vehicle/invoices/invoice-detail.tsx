import { Anchor } from '@mantine/core';
import type { VehicleInvoice } from '#src/domain/invoices.ts';
import type { ReadingDoubt } from '#src/domain/mileage-readings.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useDoubtWords } from '#src/shared/words/use-doubt-words.ts';
import { useMemberName } from '#src/shared/words/use-member-name.ts';
import { Fields } from '#src/ui/fields.tsx';
import { detailMessages } from './detail-messages.ts';
import classes from './invoice-detail.module.css';
import { InvoiceLines } from './invoice-lines.tsx';
import { invoiceMessages } from './messages.ts';

interface InvoiceDetailProps {
  invoice: VehicleInvoice;
  doubt: ReadingDoubt | null;
  onShow: (key: string) => void;
}

/** What an open invoice shows: where, how far, under which number, then its lines. */
export function InvoiceDetail({ invoice, doubt, onShow }: InvoiceDetailProps) {
  const text = useMessages(detailMessages);
  const { noMember, unpriced } = useMessages(invoiceMessages);
  const format = useFormat();
  const memberName = useMemberName();
  const doubtWords = useDoubtWords();
  const { dmsId, member, mileage, amount, lines, unreadableLines, duplicateOf } = invoice;
  return (
    <>
      {duplicateOf !== null && (
        <p className={classes.warning}>
          {text.duplicateOf}{' '}
          <Anchor component="button" inherit onClick={() => onShow(duplicateOf)}>
            {text.seeKept}
          </Anchor>
        </p>
      )}
      <div className={classes.facts}>
        <Fields
          fields={[
            { label: text.dmsId, value: dmsId },
            {
              label: text.member,
              value: member ? memberName(member) : noMember,
              note: member?.tradeName && member.posCode ? text.code(member.posCode) : undefined,
            },
            {
              label: text.mileage,
              value: mileage === null ? null : format.km(mileage),
              note: doubt && doubtWords(doubt),
            },
            {
              label: text.amount,
              value: amount === null ? unpriced : format.euros(amount),
              note: amount === null ? undefined : text.taxUnknown,
            },
          ]}
        />
      </div>
      {unreadableLines > 0 && <p className={classes.warning}>{text.unreadable(unreadableLines)}</p>}
      {lines.length > 0 ? (
        <InvoiceLines
          lines={lines}
          caption={text.linesOf(
            [dmsId, invoice.date && format.date(invoice.date)].filter(Boolean).join(' · '),
          )}
        />
      ) : (
        unreadableLines === 0 && <p className={classes.none}>{text.noLines}</p>
      )}
    </>
  );
}
