import { Skeleton } from '@mantine/core';
import { useMessages } from '#src/i18n/lang.ts';
import { Plate } from '#src/ui/plate.tsx';
import { vehicleMessages } from './vehicle-messages.ts';
import classes from './vehicle-skeleton.module.css';

/** The shape of the header and of a panel, at their heights: nothing moves when they come. */
export function VehicleSkeleton({ plate }: { plate: string }) {
  const text = useMessages(vehicleMessages);
  return (
    <>
      <div className={classes.header}>
        <h1 className={classes.plate}>
          <Plate size="lg">{plate}</Plate>
        </h1>
        <p role="status" className={classes.status}>
          {text.loading}
        </p>
        <Skeleton height="1.25rem" width="40%" />
        <Skeleton height="1.25rem" width="60%" />
        <Skeleton height="3rem" />
      </div>
      <Skeleton height="2.25rem" />
      <PanelSkeleton />
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
