import { dataOf } from '#src/domain/section.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useChannelName } from '#src/shared/words/use-channel-name.ts';
import { useOutcomeWords } from '#src/shared/words/use-outcome-words.ts';
import { sheetMessages } from './messages.ts';
import { SheetTable } from './sheet-table.tsx';

const MOST = 3;

/** The last reminders, newest first, and what came of them. */
export function SheetReminders({ view: { reminders } }: { view: VehicleView }) {
  const text = useMessages(sheetMessages);
  const format = useFormat();
  const channelName = useChannelName();
  const outcome = useOutcomeWords();
  const several = dataOf(reminders)
    ?.slice(0, MOST)
    .some(({ channels }) => channels.length > 1);
  return (
    <SheetTable
      title={text.sent}
      section={reminders}
      most={MOST}
      none={text.noReminder}
      columns={[
        {
          label: text.date,
          cell: ({ date }) => (date === null ? text.undated : format.date(date)),
        },
        {
          label: several ? text.channels : text.channel,
          share: 17,
          lines: 2,
          cell: ({ channels }) =>
            (channels.length > 0 ? channels : [null]).map(channelName).join(', '),
        },
        {
          label: text.about,
          share: 31,
          lines: 2,
          cell: ({ operations }) =>
            operations
              .map(({ label, offer }) => [label, offer && `(${offer})`].filter(Boolean).join(' '))
              .join(', '),
        },
        { label: text.outcome, share: 40, lines: 2, cell: outcome },
      ]}
    />
  );
}
