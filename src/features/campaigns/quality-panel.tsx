import { useMemo } from 'react';
import type { Campaign } from '#src/domain/campaigns/campaigns.ts';
import { qualityOf, type Spread } from '#src/domain/campaigns/figures.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { type Field, Fields } from '#src/ui/fields.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { figuresMessages, listMessages } from './messages.ts';

/**
 * How the page's campaigns were run: their delays, and which clients they reached twice or not at
 * all.
 */
export function QualityPanel({ campaigns }: { campaigns: readonly Campaign[] }) {
  const text = useMessages(figuresMessages);
  const { day, days: daysWord } = useMessages(listMessages);
  const format = useFormat();
  const quality = useMemo(() => qualityOf(campaigns), [campaigns]);
  const days = (count: number) =>
    `${format.number(count)}\u00a0${format.plural(Math.abs(count), day, daysWord)}`;
  const delay = (label: string, spread: Spread | null): Field => ({
    label,
    value: spread && text.median(days(spread.median)),
    note:
      spread && spread.min < spread.max && text.range(format.integer(spread.min), days(spread.max)),
  });
  const clients = (label: string, count: number, more: string | false = false): Field => ({
    label,
    value: format.integer(count),
    note: [
      count > 0 &&
        text.ofDifferent(
          format.count(quality.clients, text.different, text.differents),
          format.percent(count / quality.clients),
        ),
      more,
    ]
      .filter(Boolean)
      .join(' · '),
  });
  const { shortestGap, misordered } = quality;
  return (
    <Panel title={text.quality}>
      <Fields
        fields={[
          delay(text.toSending, quality.toSending),
          delay(text.toPrediction, quality.toPrediction),
          clients(
            text.repeated,
            quality.repeated,
            shortestGap !== null && text.shortestGap(days(shortestGap)),
          ),
          clients(text.unreached, quality.unreached),
          ...(misordered > 0
            ? [{ label: text.misordered, value: format.integer(misordered) }]
            : []),
        ]}
      />
    </Panel>
  );
}
