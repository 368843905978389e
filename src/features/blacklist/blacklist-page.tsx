import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useParams } from 'react-router';
import { type AppError, toAppError } from '#src/api/errors.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { SendButton } from '#src/ui/send-button.tsx';
import { Empty } from '#src/ui/text.tsx';
import classes from './blacklist-page.module.css';
import { FirstRows } from './first-rows.tsx';
import { ListExports } from './list-exports.tsx';
import { useListFilter } from './list-filters.tsx';
import type { LoadedList } from './load-list.ts';
import { messages } from './messages.ts';
import { OptOuts } from './opt-outs.tsx';
import { firstRowsQuery, listQuery, receivedQuery, reloadList, selectionQuery } from './queries.ts';

/** The network's opt-out list (section 14): how many people, who they are, and what to doubt. */
export function BlacklistPage() {
  const text = useMessages(messages);
  const { network = '' } = useParams();
  const { data: list, error, isFetching, refetch } = useQuery(listQuery(network));
  const page = useRef<HTMLDivElement>(null);
  // Reloading removes the buttons that ask for it, so the focus waits on the page.
  const reload = () => {
    page.current?.focus();
    reloadList(network);
  };
  const retry = () => {
    page.current?.focus();
    void refetch({ cancelRefetch: false });
  };
  return (
    <div ref={page} tabIndex={-1} className={classes.page}>
      <title>{`${text.title} · Vision 360`}</title>
      {list && <ReadList key={list.readAt} list={list} network={network} onReload={reload} />}
      {!list && error && (
        <FailedList error={toAppError(error)} pending={isFetching} onRetry={retry} />
      )}
      {!list && !error && <LoadingList network={network} />}
    </div>
  );
}

interface FailedListProps {
  error: AppError;
  pending: boolean;
  onRetry: () => void;
}

/** A refusal says who may read the list; asking again would not change that. */
function FailedList({ error, pending, onRetry }: FailedListProps) {
  const text = useMessages(messages);
  if (error.kind !== 'forbidden') {
    return (
      <Failure wholePage error={error} title={text.failed} pending={pending} onRetry={onRetry} />
    );
  }
  return (
    <>
      <Failure wholePage error={error} title={text.forbidden} />
      <p className={classes.why}>{text.forbiddenWhy}</p>
    </>
  );
}

interface ReadListProps {
  list: LoadedList;
  network: string;
  onReload: () => void;
}

function ReadList({ list, network, onReload }: ReadListProps) {
  const text = useMessages(messages);
  const format = useFormat();
  const { clients, unreadable } = list.summary;
  const { filter, sort } = useListFilter();
  const { data: selection } = useQuery(selectionQuery(network, list, filter, sort));
  // Only for this visit to the page: leaving it masks them again.
  const [withContactDetails, setWithContactDetails] = useState(false);
  const time = new Intl.DateTimeFormat(format.locale, { timeStyle: 'short' }).format(list.readAt);
  return (
    <>
      <header className={classes.head}>
        <h1 className={classes.title}>{text.title}</h1>
        <p className={classes.count}>
          <strong className={classes.number} translate="no">
            {format.integer(clients)}
          </strong>{' '}
          {format.plural(clients, text.client, text.clients)}
          <span className={classes.read}>{text.readAt(time)}</span>
          <SendButton size="compact-sm" variant="subtle" onClick={onReload}>
            {text.reload}
          </SendButton>
        </p>
        <div className={classes.exports}>
          <ListExports
            list={list}
            network={network}
            selection={selection}
            withContactDetails={withContactDetails}
          />
        </div>
      </header>
      <p className={classes.onPaper}>{text.onPaper}</p>
      {unreadable > 0 && (
        <Notice tone="info" title={text.unreadable(format.integer(unreadable), unreadable === 1)} />
      )}
      {clients === 0 ? (
        <Empty>{text.empty}</Empty>
      ) : (
        <OptOuts
          list={list}
          network={network}
          withContactDetails={withContactDetails}
          onWithContactDetails={setWithContactDetails}
        />
      )}
    </>
  );
}

/** The shape of the list, how much of it has arrived, and the beginning of a long one. */
function LoadingList({ network }: { network: string }) {
  const text = useMessages(messages);
  const format = useFormat();
  const { data: received = 0 } = useQuery(receivedQuery(network));
  const { data: rows = [] } = useQuery(firstRowsQuery(network));
  const { isFiltered, sort } = useListFilter();
  // What was asked for may begin with other rows.
  const isBeginning = rows.length > 0 && !isFiltered && !sort;
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
      <div className={classes.skeleton}>
        <Skeleton aria-hidden height="3.5rem" />
        {isBeginning ? (
          <FirstRows rows={rows} />
        ) : (
          <Skeleton aria-hidden className={classes.body ?? ''} />
        )}
      </div>
    </>
  );
}
