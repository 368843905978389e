import type { ListRead } from '#contract/record.ts';
import { doubtsOf } from './doubts.ts';
import { withContacts } from './mask.ts';
import {
  type Client,
  type Doubt,
  type DoubtKind,
  doubtKinds,
  type Filter,
  memberKey,
  memberName,
  type Row,
  type Selection,
  type Sort,
  type SortKey,
  type Summary,
} from './model.ts';
import { fieldMatcher, haystackOf, textMatcher } from './search.ts';
import { type ColumnOrder, columnOrder, walk } from './sorting.ts';

/** The whole opt-out list and what is asked of it: pure, and slow enough to need a worker. */
export function createOptOutList({ records: clients, unreadable }: ListRead<Client>) {
  const doubts = doubtsOf(clients);
  const haystacks = clients.map(haystackOf);
  const orders = new Map<SortKey, ColumnOrder>();
  const asItCame: ColumnOrder = {
    filled: Uint32Array.from(clients.keys()),
    blank: new Uint32Array(),
  };

  const orderOf = (key: SortKey): ColumnOrder => {
    const order = orders.get(key) ?? columnOrder(clients, key);
    orders.set(key, order);
    return order;
  };

  return {
    summary: summaryOf(clients, doubts, unreadable),

    select(filter: Filter, sort: Sort | null): Selection {
      const hasText = textMatcher(filter.text);
      const passes = fieldMatcher(filter);
      const order = new Uint32Array(clients.length);
      const doubtCounts = new Uint8Array(clients.length);
      let length = 0;
      for (const index of walk(sort ? orderOf(sort.by) : asItCame, sort?.descending ?? false)) {
        const [client, haystack, own] = [clients[index], haystacks[index], doubts[index] ?? []];
        if (!client || !haystack || !hasDoubt(own, filter.doubt) || !passes(client)) continue;
        if (hasText && !hasText(haystack)) continue;
        order[length] = index;
        doubtCounts[length] = own.length;
        length += 1;
      }
      return { order: order.slice(0, length), doubts: doubtCounts.slice(0, length) };
    },

    /** What is not asked for does not leave the list: contact details are masked in here. */
    *rows(indices: Iterable<number>, withContactDetails: boolean): Generator<Row> {
      for (const index of indices) {
        const client = clients[index];
        if (!client) continue;
        yield { ...withContacts(client, withContactDetails), doubts: doubts[index] ?? [] };
      }
    },
  };
}

export type OptOutList = ReturnType<typeof createOptOutList>;

const hasDoubt = (doubts: readonly Doubt[], asked: Filter['doubt']): boolean => {
  if (asked === null) return true;
  return asked === 'any' ? doubts.length > 0 : doubts.some(({ kind }) => kind === asked);
};

function summaryOf(
  clients: readonly Client[],
  doubts: readonly (readonly Doubt[])[],
  unreadable: number,
): Summary {
  const count = (asked: DoubtKind | 'any') => doubts.filter((own) => hasDoubt(own, asked)).length;
  const byKind = Object.fromEntries(doubtKinds.map((kind) => [kind, count(kind)]));
  const byName = new Intl.Collator('fr');
  return {
    clients: clients.length,
    unreadable,
    doubts: { viePrivee: 0, mobile: 0, member: 0, ...byKind, any: count('any') },
    members: [...Map.groupBy(clients, memberKey)]
      .flatMap(([key, [first, ...rest]]) =>
        first && key !== '' ? [{ key, name: memberName(first), clients: rest.length + 1 }] : [],
      )
      .sort((a, b) => byName.compare(a.name, b.name) || byName.compare(a.key, b.key)),
  };
}
