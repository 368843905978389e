import type { ListRead } from '#contract/record.ts';
import { foldText } from '#rules/fold-text.ts';
import { readPhones } from '#rules/phone.ts';
import { doubtsOf, type Subject, subjectsOf } from './doubts.ts';
import {
  type Client,
  clientName,
  type Doubt,
  type DoubtKind,
  doubtKinds,
  type Filter,
  type FlagValue,
  memberKey,
  memberName,
  type Row,
  type Selection,
  type Sort,
  type SortKey,
  type Summary,
} from './model.ts';

/** A list of clients as it was read, all or some of it. */
export interface ClientsRead {
  subjects: Subject[];
  unreadable: number;
}

/** What can be found out about clients before the rest of the list is there. */
export const readClients = ({ records, unreadable }: ListRead<Client>): ClientsRead => ({
  subjects: subjectsOf(records),
  unreadable,
});

/** The first clients of a list that is still arriving, masked; nothing is known of their doubts. */
export const firstRows = ({ subjects }: ClientsRead, count: number): Row[] =>
  subjects.slice(0, count).map(({ client }) => ({ ...withContacts(client, false), doubts: [] }));

/** The whole opt-out list and the questions about it. Pure, and slow enough to need a worker. */
export function createOptOutList({ subjects, unreadable }: ClientsRead) {
  const clients = subjects.map(({ client }) => client);
  const doubts = doubtsOf(subjects);
  const haystacks = new Array<Haystack | undefined>(clients.length);
  let prepared = 0;
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

  const haystackAt = (index: number, client: Client): Haystack => {
    const haystack = haystacks[index] ?? haystackOf(client);
    haystacks[index] = haystack;
    return haystack;
  };

  return {
    summary: summaryOf(clients, doubts, unreadable),

    /**
     * Gets the next `count` clients ready to be searched, so that the first search finds it done.
     * Returns whether there are more.
     */
    prepareSearch(count: number): boolean {
      for (const client of clients.slice(prepared, prepared + count)) {
        haystackAt(prepared, client);
        prepared += 1;
      }
      return prepared < clients.length;
    },

    select(filter: Filter, sort: Sort | null): Selection {
      const hasText = textMatcher(filter.text);
      const passes = fieldMatcher(filter);
      const order = new Uint32Array(clients.length);
      const doubtCounts = new Uint8Array(clients.length);
      let length = 0;
      for (const index of walk(sort ? orderOf(sort.by) : asItCame, sort?.descending ?? false)) {
        const [client, own] = [clients[index], doubts[index] ?? []];
        if (!client || !hasDoubt(own, filter.doubt) || !passes(client)) continue;
        if (hasText && !hasText(haystackAt(index, client))) continue;
        order[length] = index;
        doubtCounts[length] = own.length;
        length += 1;
      }
      return { order: order.slice(0, length), doubts: doubtCounts.slice(0, length) };
    },

    /**
     * Contact details are masked in here, so that they don't leave the list unless somebody asks
     * for them.
     */
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
        first && key !== ''
          ? [
              {
                key,
                code: first.adherentCodePdv,
                name: memberName(first),
                clients: rest.length + 1,
              },
            ]
          : [],
      )
      .sort((a, b) => byName.compare(a.name, b.name) || byName.compare(a.key, b.key)),
  };
}

/** What a text is searched in, folded only once. */
interface Haystack {
  words: string;
  digits: string;
}

const haystackOf = (client: Client): Haystack => ({
  words: foldText(
    [
      client.clientNom,
      client.clientPrenom,
      client.clientRaisonSociale,
      client.clientEmail,
      client.clientCodePostal,
      client.adherentNomCourt,
      client.adherentCodePdv,
      client.clientId,
      client.viePrivee,
    ].join(' '),
  ),
  // Kept apart, so that a number is never found across the end of one and the start of the next.
  digits: readPhones(client.clientPortable)
    .map(({ display }) => digitsOf(display))
    .join(' '),
});

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A number as people type it: "06 30 55", "+33 6 30 55", "06.30". */
const NUMBER = /^\+?[\d\s.()-]{4,}$/;

/**
 * Whether a record contains the text: a number matches by its digits, however they are spaced;
 * otherwise every word must be there.
 */
function textMatcher(text: string): ((haystack: Haystack) => boolean) | null {
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length === 0) return null;
  const hasWords = ({ words: all }: Haystack) => words.every((word) => all.includes(word));
  if (!NUMBER.test(text.trim())) return hasWords;
  const digits = digitsOf(text.trim().replace(/^(\+|00)33\s*(\(0\))?/, '0'));
  return (haystack) => haystack.digits.includes(digits) || hasWords(haystack);
}

const flagOf = (value: boolean | null): FlagValue => (value === null ? 'none' : `${value}`);

/** Whether a client passes every part of the filter except its text and its doubt. */
function fieldMatcher(filter: Filter): (client: Client) => boolean {
  const { member, relanceSms, relanceEmail, postcode } = filter;
  return (client) =>
    (member === null || memberKey(client) === member) &&
    (relanceSms === null || flagOf(client.relanceSms) === relanceSms) &&
    (relanceEmail === null || flagOf(client.relanceEmail) === relanceEmail) &&
    (postcode === '' || (client.clientCodePostal ?? '').replace(/\s/g, '').startsWith(postcode));
}

const flagRank = (value: boolean | null): string => (value === null ? '' : value ? '1' : '0');

/** What each column is sorted by. Empty values come last in both directions. */
const sortTexts: Record<SortKey, (client: Client) => string> = {
  name: clientName,
  postcode: ({ clientCodePostal }) => clientCodePostal ?? '',
  member: memberName,
  relanceSms: ({ relanceSms }) => flagRank(relanceSms),
  relanceEmail: ({ relanceEmail }) => flagRank(relanceEmail),
};

/** A column's order over the whole list, computed once and used for every filter. */
interface ColumnOrder {
  /**
   * The clients that have a value, in its order; clients with the same value in the list's order.
   */
  filled: Uint32Array;
  blank: Uint32Array;
}

function columnOrder(clients: readonly Client[], key: SortKey): ColumnOrder {
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
function* walk({ filled, blank }: ColumnOrder, descending: boolean): Generator<number> {
  for (let at = 0; at < filled.length; at += 1) {
    yield filled[descending ? filled.length - 1 - at : at] ?? 0;
  }
  yield* blank;
}

const HIDDEN = '•••';

/**
 * A client's contact details, formatted or masked. What stays visible of a mask tells two clients
 * apart but reaches neither, and the number of dots doesn't reveal the length.
 */
function withContacts(
  { otherFields: _, ...client }: Client,
  areShown: boolean,
): Omit<Row, 'doubts'> {
  const { clientPortable, clientEmail } = client;
  return {
    ...client,
    clientPortable: clientPortable && (areShown ? spoken : maskedPhone)(clientPortable),
    clientEmail: clientEmail && (areShown ? clientEmail : maskedEmail(clientEmail)),
  };
}

/** "06 30 55 34 44"; if there is no number in it, as it was written. */
const spoken = (written: string): string =>
  readPhones(written)
    .map(({ display }) => display)
    .join(' / ') || written;

/** The last two digits: "••• 44". */
export function maskedPhone(written: string): string {
  const digits = written.replace(/\D/g, '');
  return digits.length < 6 ? HIDDEN : `${HIDDEN} ${digits.slice(-2)}`;
}

/** "s•••@m•••.fr": the domain is masked too, because it may be a person's own name. */
export function maskedEmail(written: string): string {
  const [, first, domain, end] = /^\s*(\S)\S*@(\S)\S*(\.\w{2,})\s*$/u.exec(written) ?? [];
  return end === undefined ? HIDDEN : `${first}${HIDDEN}@${domain}${HIDDEN}${end}`;
}
