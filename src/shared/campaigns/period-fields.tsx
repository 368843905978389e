import { TextInput } from '@mantine/core';
import {
  isReversed,
  type Period,
  periodOf,
  usualPeriodOf,
  usualPeriods,
} from '#src/domain/campaigns/period.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { Choice } from '#src/ui/choice.tsx';
import classes from './period-fields.module.css';
import { periodMessages } from './period-messages.ts';

interface PeriodFieldsProps {
  period: Period;
  onChange: (period: Period) => void;
}

/** Over which period one looks: a usual one, or from one day to another. */
export function PeriodFields({ period, onChange }: PeriodFieldsProps) {
  const text = useMessages(periodMessages);
  const today = useToday();
  const usual = usualPeriodOf(period, today);
  const choices = usualPeriods.flatMap((one) =>
    one === 'all' ? [] : { value: one, label: text.usual[one] },
  );
  return (
    <search aria-label={text.period} className={classes.period}>
      <Choice
        label={text.period}
        all={text.allTime}
        choices={usual === null ? [...choices, { value: 'chosen', label: text.chosen }] : choices}
        value={usual === null ? 'chosen' : usual === 'all' ? null : usual}
        onChange={(chosen) => {
          if (chosen !== 'chosen') onChange(periodOf(chosen ?? 'all', today));
        }}
      />
      {(['from', 'to'] as const).map((side) => (
        <TextInput
          key={side}
          type="date"
          size="xs"
          label={text[side]}
          value={period[side] ?? ''}
          error={side === 'to' && isReversed(period) && text.reversed}
          onChange={({ currentTarget }) =>
            onChange({ ...period, [side]: currentTarget.value || null })
          }
        />
      ))}
    </search>
  );
}
