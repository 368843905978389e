import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { defaultWindows } from '#src/domain/reminders.ts';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './follow-window.module.css';
import { reminderMessages } from './messages.ts';

const windows = [30, 60, 90, 120, 180];

const PARAM = 'window';

/** Days within which an invoice follows a reminder, from the address; a number not offered is none. */
export function useFollowWindow() {
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get(PARAM));
  const days = windows.find((one) => one === asked) ?? defaultWindows.followedWithin;
  const setDays = (next: number) =>
    setParams(
      (current) => {
        if (next === defaultWindows.followedWithin) current.delete(PARAM);
        else current.set(PARAM, String(next));
        return current;
      },
      { replace: true, preventScrollReset: true },
    );
  return { days, setDays };
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
