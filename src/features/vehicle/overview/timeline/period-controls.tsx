import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { timelineMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { notInPicture } from '#src/ui/export/file-export.ts';
import classes from './period-controls.module.css';
import { canZoomIn, dateAt, isSame, yearsAround } from './scales.ts';
import { PAN_STEP, type Picture, ZOOM_STEP } from './use-picture.ts';

interface PeriodControlsProps {
  picture: Picture;
  today: IsoDate;
}

const PRESETS = [2, 5] as const;

/** Chooses which years are shown. These buttons do the same as drag, wheel and pinch. */
export function PeriodControls({ picture, today }: PeriodControlsProps) {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const { window, bounds, move, pan, zoom } = picture;
  const presets = [
    ...PRESETS.map((years) => ({
      label: text.years(years),
      to: yearsAround(years, today, bounds),
    })).filter(({ to }) => !isSame(to, bounds)),
    { label: text.whole, to: bounds },
  ];
  return (
    <div className={classes.controls}>
      <fieldset className={classes.group} aria-label={text.period} {...notInPicture}>
        {presets.length > 1 &&
          presets.map(({ label, to }) => (
            <Button
              key={label}
              size="compact-sm"
              variant={isSame(window, to) ? 'filled' : 'default'}
              aria-pressed={isSame(window, to)}
              onClick={() => move(() => to)}
            >
              {label}
            </Button>
          ))}
        <Step
          label={text.zoomOut}
          disabled={isSame(window, bounds)}
          act={() => zoom(1 / ZOOM_STEP)}
        >
          <IconMinus size={16} aria-hidden />
        </Step>
        <Step label={text.zoomIn} disabled={!canZoomIn(window)} act={() => zoom(ZOOM_STEP)}>
          <IconPlus size={16} aria-hidden />
        </Step>
        <Step label={text.earlier} disabled={window.from <= bounds.from} act={() => pan(-PAN_STEP)}>
          <IconChevronLeft size={16} aria-hidden />
        </Step>
        <Step label={text.later} disabled={window.to >= bounds.to} act={() => pan(PAN_STEP)}>
          <IconChevronRight size={16} aria-hidden />
        </Step>
      </fieldset>
      <span className={classes.range}>
        {text.range(format.month(dateAt(window.from)), format.month(dateAt(window.to)))}
      </span>
    </div>
  );
}

interface StepProps {
  label: string;
  disabled: boolean;
  act: () => void;
  children: ReactNode;
}

/** Stays in place and keeps the focus when it can go no further. */
function Step({ label, disabled, act, children }: StepProps) {
  return (
    <ActionIcon
      variant="default"
      size="1.625rem"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      data-disabled={disabled}
      onClick={() => {
        if (!disabled) act();
      }}
    >
      {children}
    </ActionIcon>
  );
}
