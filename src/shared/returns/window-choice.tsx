import { NativeSelect } from '@mantine/core';
import { followWindows } from '#src/domain/reminders/reminders.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { rateMessages } from './messages.ts';

interface WindowChoiceProps {
  window: number;
  onChange: (days: number) => void;
}

/** Within how many days an invoice counts as following, as on the vehicle's own page. */
export function WindowChoice({ window, onChange }: WindowChoiceProps) {
  const text = useMessages(rateMessages);
  return (
    <NativeSelect
      size="xs"
      label={text.window}
      value={window}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      data={followWindows.map((days) => ({ value: String(days), label: text.days(days) }))}
    />
  );
}
