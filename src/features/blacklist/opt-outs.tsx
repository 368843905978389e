import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { toAppError } from '#src/api/errors.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import classes from './blacklist-page.module.css';
import { BlacklistTable } from './blacklist-table.tsx';
import { ListExports } from './list-exports.tsx';
import { HowDoubts, ListFilters } from './list-filters.tsx';
import type { LoadedList } from './load-list.ts';
import { messages } from './messages.ts';
import { reloadList, selectionQuery } from './queries.ts';
import { useListFilter } from './use-list-filter.ts';
import { useRowLayout } from './use-row-layout.ts';

const ICON = 16;

/** The list, filtered and sorted by what the page asks, with the contact details masked until asked for. */
export function OptOuts({ list, network }: { list: LoadedList; network: string }) {
  const text = useMessages(messages);
  const format = useFormat();
  const asked = useListFilter();
  // Of this page alone: leaving it masks them again.
  const [withContactDetails, setWithContactDetails] = useState(false);
  const {
    data: selection,
    error,
    refetch,
  } = useQuery(selectionQuery(network, list, asked.filter, asked.sort));
  const layout = useRowLayout();
  const search = useRef<HTMLInputElement>(null);
  const clear = () => {
    asked.clear();
    // The button goes with the filters.
    search.current?.focus();
  };
  const { clients } = list.summary;
  // Nothing is said of how many there are before they are found.
  const shown = selection?.order.length ?? 0;
  const Icon = withContactDetails ? IconEyeOff : IconEye;
  // The worker has ended: by its own fault, or for want of memory.
  if (error) return <Failure error={toAppError(error)} onRetry={() => reloadList(network)} />;
  return (
    <>
      <ListFilters
        ref={search}
        summary={list.summary}
        filter={asked.filter}
        sort={asked.sort}
        change={asked.change}
      />
      <div className={classes.bar}>
        <div className={classes.said}>
          <div className={classes.shown}>
            <span role="status">
              {asked.isFiltered &&
                selection &&
                text.outOf(format.integer(shown), format.integer(clients))}
            </span>
            {asked.isFiltered && shown > 0 && (
              <Button size="compact-sm" variant="default" onClick={clear}>
                {text.clear}
              </Button>
            )}
          </div>
          <HowDoubts />
        </div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon size={ICON} aria-hidden />}
          onClick={() => setWithContactDetails(!withContactDetails)}
        >
          {withContactDetails ? text.hideContacts : text.showContacts}
        </Button>
        {selection && shown > 0 && (
          <ListExports
            list={list}
            network={network}
            order={selection.order}
            withContactDetails={withContactDetails}
          />
        )}
      </div>
      {selection && shown === 0 && (
        <Notice tone="info" title={text.none} action={{ label: text.clear, onClick: clear }} />
      )}
      {selection && shown > 0 && (
        <BlacklistTable
          key={layout.name}
          heightOf={layout.heightOf}
          list={list}
          selection={selection}
          sort={asked.sort}
          onSort={(sort) => asked.change({ sort })}
          withContactDetails={withContactDetails}
          // Asked for again, it says why.
          onLost={refetch}
        />
      )}
    </>
  );
}
