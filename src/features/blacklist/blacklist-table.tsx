import { Box } from '@mantine/core';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useMessages } from '#src/i18n/lang.ts';
import { PrintedOf } from '#src/ui/printed-of.tsx';
import { MOST_ON_PAPER, useOnPaper } from '#src/ui/printing.ts';
import { BlacklistRow } from './blacklist-row.tsx';
import classes from './blacklist-table.module.css';
import { useCampaignsOf } from './campaigns-of.tsx';
import type { Selection, Sort } from './list/model.ts';
import type { LoadedList } from './load-list.ts';
import { tableMessages } from './messages.ts';
import { createRowCache, type RowCache } from './row-cache.ts';
import type { useRowLayout } from './row-layout.ts';
import { inDocument, rowsToRender } from './slots.ts';
import { TableHead } from './table-head.tsx';

interface BlacklistTableProps {
  network: string;
  list: LoadedList;
  selection: Selection;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  withContactDetails: boolean;
  /**
   * Called when no more rows come. Must stay the same function, because the rows are forgotten if
   * it changes.
   */
  onLost: () => void;
  /** Of the rows, and their heights. Must not change while the table exists. */
  layout: ReturnType<typeof useRowLayout>;
}

/**
 * How many rows are kept rendered on either side of those in sight, and how many are asked for in
 * advance.
 */
const OVERSCAN = 8;
const AHEAD = 60;

/** A list that is no longer comes whole, so that it can be printed whole. */
const SHORT = 300;

/**
 * Makes Home and End jump. The browser would scroll through all the rows in between, and each would
 * be asked for; also, on a busy machine Chromium now and then forgets to start.
 */
function toTheEnds(event: KeyboardEvent<HTMLElement>): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey, currentTarget } = event;
  if (altKey || ctrlKey || metaKey || shiftKey || (key !== 'Home' && key !== 'End')) return;
  event.preventDefault();
  currentTarget.scrollTo({ top: key === 'Home' ? 0 : currentTarget.scrollHeight });
}

/**
 * Only the rows in sight exist. Their heights are known beforehand, so nothing is measured and the
 * scrollbar never jumps. Plain table elements scroll a third faster than the library's.
 */
export function BlacklistTable(props: BlacklistTableProps) {
  const { network, list, selection, sort, onSort, withContactDetails, onLost } = props;
  const { name: layout, heightOf } = props.layout;
  const { order, doubts } = selection;
  const text = useMessages(tableMessages);
  const scroller = useRef<HTMLElement>(null);
  const rows = useRows(list, withContactDetails, onLost);
  const campaignsOf = useCampaignsOf(network);
  const virtualizer: Virtualizer<HTMLElement, Element> = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => heightOf(doubts[at] ?? 0),
    // The sizes are computed again when this changes, which happens with the order.
    getItemKey: useCallback((at: number) => order[at] ?? at, [order]),
    rangeExtractor: ({ startIndex, count }) => {
      const inSight = Math.ceil((virtualizer.scrollRect?.height ?? 0) / heightOf(0)) + 1;
      return rowsToRender(startIndex, count, inSight + 2 * OVERSCAN, OVERSCAN);
    },
    // A scroll event doesn't have to finish before the next one: React renders when it can.
    useFlushSync: false,
  });

  // A new order is read from its start.
  useLayoutEffect(() => {
    if (order.length > 0) virtualizer.scrollToOffset(0);
  }, [virtualizer, order]);

  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  // While somebody scrolls, elements keep their places and the rows move through them, because a
  // moved element must be laid out again. When scrolling stops, the elements are put into the order
  // of their rows, for screen readers.
  const [restedAt, rest] = useState(first);
  if (!virtualizer.isScrolling && restedAt !== first) rest(first);
  useEffect(() => {
    const [from, to] =
      order.length <= SHORT ? [0, SHORT] : [Math.max(0, first - AHEAD), last + AHEAD];
    rows.want([...order.subarray(from, to)]);
  }, [rows, order, first, last]);

  const onPaper = useOnPaper();
  const drawn = onPaper ? printedRows(order, rows) : inDocument(items, restedAt);

  return (
    <>
      <PrintedOf printed={drawn.length} total={order.length} />
      <Box
        component="section"
        ref={scroller}
        className={classes.scroller}
        data-layout={onPaper ? 'medium' : layout}
        aria-label={text.table}
        tabIndex={0}
        onKeyDown={toTheEnds}
      >
        <table className={classes.table} aria-rowcount={order.length + 1}>
          <TableHead sort={sort} onSort={onSort} />
          <tbody
            className={classes.body}
            {...(!onPaper && { style: { height: virtualizer.getTotalSize() } })}
          >
            {drawn.map(({ index, start, size }) => {
              const row = rows.get(order[index] ?? -1);
              const found = row && campaignsOf(row);
              return (
                <BlacklistRow
                  key={onPaper ? index : index % items.length}
                  row={row}
                  place={index}
                  top={start}
                  height={size}
                  campaigns={found?.campaigns ?? 0}
                  nameInCampaigns={found?.name ?? ''}
                />
              );
            })}
          </tbody>
        </table>
      </Box>
    </>
  );
}

/** From the first row on, those that have arrived: the browser waits for no others when it prints. */
function printedRows(order: Selection['order'], rows: RowCache) {
  const [...first] = order.subarray(0, MOST_ON_PAPER);
  const missing = first.findIndex((row) => rows.get(row) === undefined);
  return first
    .slice(0, missing === -1 ? undefined : missing)
    .map((_, index) => ({ index, start: 0, size: null }));
}

/** The rows that have arrived. Asking for others renders again once they are there. */
function useRows({ port }: LoadedList, withContactDetails: boolean, onLost: () => void): RowCache {
  const cache = useMemo(
    () => createRowCache((indices) => port.rows(indices, withContactDetails), onLost),
    [port, withContactDetails, onLost],
  );
  useSyncExternalStore(cache.subscribe, cache.version);
  return cache;
}
