import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { toAppError } from '#src/api/errors.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import classes from './blacklist-page.module.css';
import { BlacklistTable } from './blacklist-table.tsx';
import { CampaignsRead } from './campaigns-of.tsx';
import { HowDoubts, ListFilters, useListFilter } from './list-filters.tsx';
import type { LoadedList } from './load-list.ts';
import { messages } from './messages.ts';
import { reloadList, selectionQuery } from './queries.ts';
import { useRowLayout } from './row-layout.ts';

const ICON = 16;

interface OptOutsProps {
  list: LoadedList;
  network: string;
  withContactDetails: boolean;
  onWithContactDetails: (areShown: boolean) => void;
}

/**
 * The list, filtered and sorted as the page asks. Contact details are masked until somebody asks
 * for them.
 */
export function OptOuts(props: OptOutsProps) {
  const { list, network, withContactDetails, onWithContactDetails } = props;
  const text = useMessages(messages);
  const format = useFormat();
  const asked = useListFilter();
  const {
    data: selection,
    error,
    refetch,
  } = useQuery(selectionQuery(network, list, asked.filter, asked.sort));
  const layout = useRowLayout();
  const search = useRef<HTMLInputElement>(null);
  const clear = () => {
    asked.clear();
    // The button disappears together with the filters.
    search.current?.focus();
  };
  const { clients } = list.summary;
  // We don't say how many there are before we have found them.
  const shown = selection?.order.length ?? 0;
  const found =
    asked.isFiltered && selection
      ? text.outOf(format.integer(shown), format.integer(clients))
      : null;
  const Icon = withContactDetails ? IconEyeOff : IconEye;
  // The worker has ended, because of an error of its own or for lack of memory.
  if (error) return <Failure error={toAppError(error)} onRetry={() => reloadList(network)} />;
  return (
    <div className={classes.onScreen}>
      <ListFilters
        ref={search}
        summary={list.summary}
        filter={asked.filter}
        sort={asked.sort}
        change={asked.change}
        found={found}
      />
      <div className={classes.bar}>
        <div className={classes.said}>
          <div className={classes.shown}>
            <span role="status">{found}</span>
            {asked.isFiltered && shown > 0 && (
              <Button size="compact-sm" variant="default" onClick={clear}>
                {text.clear}
              </Button>
            )}
          </div>
          <HowDoubts />
          <CampaignsRead network={network} summary={list.summary} />
        </div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon size={ICON} aria-hidden />}
          onClick={() => onWithContactDetails(!withContactDetails)}
        >
          {withContactDetails ? text.hideContacts : text.showContacts}
        </Button>
      </div>
      {selection && shown === 0 && (
        <Notice tone="info" title={text.none} action={{ label: text.clear, onClick: clear }} />
      )}
      {selection && shown > 0 && (
        <BlacklistTable
          key={layout.name}
          network={network}
          layout={layout}
          list={list}
          selection={selection}
          sort={asked.sort}
          onSort={(sort) => asked.change({ sort })}
          withContactDetails={withContactDetails}
          // If asked again, the query says why.
          onLost={refetch}
        />
      )}
    </div>
  );
}
