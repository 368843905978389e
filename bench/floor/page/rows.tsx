import { Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

interface RowsProps {
  rows: readonly Record<string, unknown>[];
  columns: readonly string[];
}

const HEIGHT = 36;

/** Any number of rows, of which only those in sight exist. */
export function Rows({ rows, columns }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} style={{ height: 640, overflowY: 'auto' }}>
      <Table layout="fixed">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {items.map(({ index }) => (
            <Table.Tr key={index} style={{ height: HEIGHT }}>
              {columns.map((column) => (
                <Table.Td key={column}>{String(rows[index]?.[column] ?? '')}</Table.Td>
              ))}
            </Table.Tr>
          ))}
          {below > 0 && <tr style={{ height: below }} />}
        </Table.Tbody>
      </Table>
    </div>
  );
}
