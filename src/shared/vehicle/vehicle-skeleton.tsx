import { Skeleton } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { Plate } from '#src/ui/plate.tsx';
import { vehicleMessages } from './messages.ts';
import classes from './vehicle-skeleton.module.css';

/** A healthy service never takes longer than this to answer. */
const SLOW_MS = 4000;

/** As many as the header has. */
const facts = [0, 1, 2, 3];

/**
 * The shape of the header and of a panel, at their real heights, so that nothing moves when they
 * come.
 */
export function VehicleSkeleton({ plate }: { plate: string }) {
  const text = useMessages(vehicleMessages);
  const [isSlow, setSlow] = useState(false);
  // Leaving the page cancels: a request that nobody waits for is aborted.
  useTimeout(() => setSlow(true), SLOW_MS, { autoInvoke: true });
  return (
    <>
      <div className={classes.header}>
        <div className={classes.identity}>
          <h1 className={classes.plate}>
            <Plate size="lg">{plate}</Plate>
          </h1>
          <p role="status" className={classes.status}>
            {text.loading} {isSlow && text.slow}{' '}
            {isSlow && (
              <Link to={paths.home()} className={classes.cancel}>
                {text.cancel}
              </Link>
            )}
          </p>
        </div>
        <div className={classes.owner}>
          <Skeleton height="1.25rem" width="60%" />
          <Skeleton height="1rem" width="85%" />
        </div>
        <div className={classes.facts}>
          {facts.map((fact) => (
            <Skeleton key={fact} height="2.5rem" width="80%" />
          ))}
        </div>
      </div>
      <div className={classes.tabs}>
        <Skeleton height="1.25rem" width="70%" />
      </div>
      <div className={classes.below}>
        <PanelSkeleton />
      </div>
    </>
  );
}

export function PanelSkeleton() {
  return (
    <div className={classes.panel} aria-hidden>
      <Skeleton height="1.25rem" width="12rem" />
      <Skeleton height="1rem" />
      <Skeleton height="1rem" width="85%" />
      <Skeleton height="1rem" width="92%" />
      <Skeleton height="1rem" width="70%" />
    </div>
  );
}
