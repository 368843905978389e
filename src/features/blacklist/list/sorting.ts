import { type Client, clientName, memberName, type SortKey } from './model.ts';

const flagRank = (value: boolean | null): string => (value === null ? '' : value ? '1' : '0');

/** What each column is sorted by; empty comes last, whichever way round. */
const sortTexts: Record<SortKey, (client: Client) => string> = {
  name: clientName,
  postcode: ({ clientCodePostal }) => clientCodePostal ?? '',
  member: memberName,
  relanceSms: ({ relanceSms }) => flagRank(relanceSms),
  relanceEmail: ({ relanceEmail }) => flagRank(relanceEmail),
};

/** A column's order over the whole list: found once, then walked for each filter. */
export interface ColumnOrder {
  /** The clients that have a value, in its order; those of one value in the list's. */
  filled: Uint32Array;
  blank: Uint32Array;
}

export function columnOrder(clients: readonly Client[], key: SortKey): ColumnOrder {
  const { compare } = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
  const byText = Map.groupBy(clients.keys(), (index) => {
    const client = clients[index];
    return client ? sortTexts[key](client) : '';
  });
  const blank = Uint32Array.from(byText.get('') ?? []);
  byText.delete('');
  const filled = [...byText].sort(([a], [b]) => compare(a, b)).flatMap(([, indices]) => indices);
  return { filled: Uint32Array.from(filled), blank };
}

/** The indices in order, `descending` or not. */
export function* walk({ filled, blank }: ColumnOrder, descending: boolean): Generator<number> {
  for (let at = 0; at < filled.length; at += 1) {
    yield filled[descending ? filled.length - 1 - at : at] ?? 0;
  }
  yield* blank;
}
