import { useMemo } from 'react';
import { defaultWindows, sentReminders } from '#src/domain/reminders.ts';
import { dataOf, mapSection } from '#src/domain/section.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { SectionPart } from '#src/features/vehicle/section-part.tsx';
import { useMessages } from '#src/i18n/lang.ts';
import { reminderMessages } from '#src/shared/words/reminder-messages.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ChannelRates } from './channel-rates.tsx';
import { FollowWindow, useFollowWindow } from './follow-window.tsx';
import { ReminderItem } from './reminder-item.tsx';
import classes from './reminders-panel.module.css';

/** What was sent for the vehicle, and what came of it within a window that can be adjusted. */
export default function RemindersPanel({ view }: { view: VehicleView }) {
  const text = useMessages(reminderMessages);
  const window = useFollowWindow();
  const { days } = window;
  const section = useMemo(
    () =>
      mapSection(view.record.reminders, (data) =>
        sentReminders(data, dataOf(view.invoices), view.today, {
          ...defaultWindows,
          followedWithin: days,
        }),
      ),
    [view, days],
  );
  const reminders = dataOf(section) ?? [];
  return (
    <>
      {reminders.length > 0 && (
        <Panel title={text.ratesTitle} aside={<FollowWindow {...window} />}>
          {view.invoices.status === 'failed' ? (
            <SectionPart name="invoices" section={view.invoices}>
              {() => null}
            </SectionPart>
          ) : (
            <ChannelRates reminders={reminders} />
          )}
        </Panel>
      )}
      <Panel
        title={text.title}
        {...(reminders.length > 0 && { aside: text.count(reminders.length) })}
      >
        <SectionPart name="reminders" section={section}>
          {(all) =>
            all.length === 0 ? (
              <Empty>{text.none}</Empty>
            ) : (
              <ol className={classes.reminders}>
                {all.map((reminder) => (
                  <ReminderItem key={reminder.key} reminder={reminder} window={days} />
                ))}
              </ol>
            )
          }
        </SectionPart>
      </Panel>
    </>
  );
}
