import type { JobForecast } from '#src/domain/forecasts.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { UrgencyBadge } from '#src/shared/vehicle/urgency-badge.tsx';
import { adviceMessages } from '#src/shared/words/advice-messages.ts';
import { useJobName } from '#src/shared/words/advice-words.ts';
import classes from './day-table.module.css';
import { plannerMessages } from './messages.ts';
import type { PlannedVehicle } from './planned-vehicle.ts';

/** The jobs of the visit to propose, by urgency; why there is none. */
export function DueJobs({ vehicle: { view, visit } }: { vehicle: PlannedVehicle }) {
  const text = useMessages(plannerMessages);
  const { forecasts } = view;
  if (!visit) {
    const isEmpty = forecasts.status === 'ready' && forecasts.data.length === 0;
    return (
      <span className={classes.none}>
        {forecasts.status === 'failed'
          ? text.unreadable
          : isEmpty
            ? text.noForecast
            : text.nothingDue}
      </span>
    );
  }
  return (
    <>
      <Jobs urgency="overdue" jobs={visit.overdue} />
      <Jobs urgency="soon" jobs={visit.soon} />
      <Jobs urgency="to-check" jobs={visit.toCheck} />
    </>
  );
}

const MOST_NAMED = 3;

interface JobsProps {
  urgency: 'overdue' | 'soon' | 'to-check';
  jobs: readonly JobForecast[];
}

function Jobs({ urgency, jobs }: JobsProps) {
  const { others } = useMessages(adviceMessages);
  const jobName = useJobName();
  if (jobs.length === 0) return null;
  const named = jobs.slice(0, MOST_NAMED).map(jobName).join(', ');
  const rest = jobs.length - MOST_NAMED;
  return (
    <span className={classes.jobs}>
      <UrgencyBadge urgency={urgency} /> {named} {rest > 0 && others(rest)}
    </span>
  );
}
