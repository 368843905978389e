import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatPlate } from '#rules/plate.ts';
import { readTypedPlate } from '#rules/typed-plate.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { describeError } from '#src/i18n/errors.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import type { Appointment } from './agenda.ts';
import { plannerMessages } from './messages.ts';
import classes from './row-state.module.css';
import type { PlateAnswer } from './use-day-answers.ts';

interface RowStateProps {
  appointment: Appointment;
  answer: Exclude<PlateAnswer, { status: 'read' }>;
  stopped: boolean;
  onRetry: () => void;
  onCorrect: (plate: string) => void;
}

/** Why the row shows no vehicle, or not yet. */
export function RowState({
  appointment,
  answer,
  stopped,
  onRetry,
  onCorrect,
}: RowStateProps): ReactNode {
  const text = useMessages(plannerMessages);
  const { retry } = useMessages(commonMessages);
  const lang = useLang();
  const shown = formatPlate(appointment.plate);
  const { suggestion } = readTypedPlate(appointment.plate);
  switch (answer.status) {
    case 'waiting':
      return <span className={classes.none}>{stopped ? text.notAsked : text.waiting}</span>;
    case 'asking':
      return (
        <span className={classes.asking}>
          <span className={classes.none}>{text.asking}</span>
          <Skeleton height="0.875rem" className={classes.shape ?? ''} />
        </span>
      );
    case 'unknown':
      return (
        <span className={classes.outcome}>
          <span>{text.unknown(shown)}</span>
          {suggestion && (
            <Button size="compact-sm" variant="default" onClick={() => onCorrect(suggestion)}>
              {text.didYouMean(suggestion)}
            </Button>
          )}
        </span>
      );
    case 'failed': {
      const { title, lines } = describeError(answer.error, lang);
      return (
        <span className={classes.outcome}>
          <span className={classes.failure}>
            <strong>{title}</strong> <span>{lines.join(' ')}</span>
          </span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={text.retryPlate(shown)}
            onClick={onRetry}
          >
            {retry}
          </Button>
        </span>
      );
    }
  }
}
