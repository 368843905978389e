import { Skeleton } from '@mantine/core';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './campaigns-skeleton.module.css';
import { pageMessages } from './page-messages.ts';

/** The room that ten closed campaigns take, which is a page of the embedded API's. */
const HEIGHT = '26rem';

/** The shape of the filters and of the list, so that little moves when they come. */
export function CampaignsSkeleton() {
  const text = useMessages(pageMessages);
  return (
    <div className={classes.skeleton}>
      <p role="status">{text.loading}</p>
      <Skeleton height="3.5rem" />
      <Skeleton height={HEIGHT} />
    </div>
  );
}
