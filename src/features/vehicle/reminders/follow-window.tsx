import { NativeSelect } from '@mantine/core';
import { defaultWindows } from '#src/domain/reminders.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { oneOf } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { reminderMessages } from '#src/shared/words/reminder-messages.ts';
import classes from './follow-window.module.css';

const windows = [30, 60, 90, 120, 180];

const params = { window: oneOf(windows, defaultWindows.followedWithin) };

/** Days within which an invoice follows a reminder, from the address; a number not offered is none. */
export function useFollowWindow() {
  const { values, change } = useAddress(params);
  return { days: values.window, setDays: (days: number) => change({ window: days }) };
}

export function FollowWindow({ days, setDays }: ReturnType<typeof useFollowWindow>) {
  const text = useMessages(reminderMessages);
  return (
    <NativeSelect
      classNames={{ root: classes.root, label: classes.label }}
      size="xs"
      label={text.window}
      value={days}
      onChange={(event) => setDays(Number(event.currentTarget.value))}
      data={windows.map((one) => ({ value: String(one), label: text.days(one) }))}
    />
  );
}
