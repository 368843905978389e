import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './blacklist-page.module.css';
import { messages } from './messages.ts';
import { receivedQuery } from './queries.ts';

/** The shape of the list, and how much of it has come. */
export function LoadingList({ network }: { network: string }) {
  const text = useMessages(messages);
  const format = useFormat();
  const { data: received = 0 } = useQuery(receivedQuery(network));
  return (
    <>
      <header className={classes.head}>
        <h1 className={classes.title}>{text.title}</h1>
        <p className={classes.count}>
          <span role="status">{text.loading}</span>
          {received > 0 && (
            <span className={classes.read}>{text.received(format.bytes(received))}</span>
          )}
        </p>
      </header>
      <div aria-hidden className={classes.skeleton}>
        <Skeleton height="3.5rem" />
        <Skeleton className={classes.body ?? ''} />
      </div>
    </>
  );
}
