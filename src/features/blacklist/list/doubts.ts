import { foldText } from '#src/domain/fold-text.ts';
import { nameWords } from '#src/domain/person-name.ts';
import { readPhones } from '#src/domain/phone.ts';
import {
  type ChannelFlag,
  type Client,
  channelFlags,
  type Doubt,
  type DoubtKind,
  memberKey,
  memberName,
} from './model.ts';

/**
 * The rules, none of which knows what a flag's `true` means, since the documentation (section 14)
 * does not say: turn every flag round and the same clients are in doubt.
 */
const rules: Record<DoubtKind, (client: Client, list: Context) => Doubt | null> = {
  viePrivee: againstPrivacy,
  mobile: ({ clientPortable }) => notMobile(clientPortable),
  member: elsewhere,
};

/** What a rule needs to know of the whole list. */
interface Context {
  habits: Habits;
  /** The clients of each way to recognise a person. */
  people: ReadonlyMap<string, readonly Client[]>;
}

/** Each client's doubts, in the order of the clients. */
export function doubtsOf(clients: readonly Client[]): Doubt[][] {
  const list: Context = { habits: habitsOf(clients), people: peopleOf(clients) };
  return clients.map((client) =>
    Object.values(rules)
      .map((rule) => rule(client, list))
      .filter((doubt) => doubt !== null),
  );
}

/** Of the words of `viePrivee`, separated by `|`: those that name what each flag speaks of. */
const named: Record<ChannelFlag, RegExp> = {
  relanceSms: /mobile|portable|\bsms\b/,
  relanceEmail: /mail|courriel/,
};

const isNamed = (flag: ChannelFlag, { viePrivee }: Client): boolean =>
  named[flag].test(foldText(viePrivee ?? ''));

/** How often a flag is true among the clients whose `viePrivee` names its channel, or does not. */
type Habits = Record<ChannelFlag, Record<'named' | 'unnamed', { true: number; all: number }>>;

function habitsOf(clients: readonly Client[]): Habits {
  const none = () => ({ named: { true: 0, all: 0 }, unnamed: { true: 0, all: 0 } });
  const habits: Habits = { relanceSms: none(), relanceEmail: none() };
  for (const client of clients) {
    for (const flag of channelFlags) {
      const value = client[flag];
      if (value === null) continue;
      const habit = habits[flag][isNamed(flag, client) ? 'named' : 'unnamed'];
      habit.all += 1;
      if (value) habit.true += 1;
    }
  }
  return habits;
}

/** Fewer clients in a case, or fewer of them alike, are no habit. */
const HABIT_CLIENTS = 20;
const HABIT_SHARE = 0.8;

/**
 * `viePrivee` says one thing and the flags another: by what is usual in this list, or, where the
 * list is too short to say, because one of them treats both channels alike and the other does not.
 */
function againstPrivacy(client: Client, { habits }: Context): Doubt | null {
  const flags = channelFlags.flatMap((flag) => {
    const value = client[flag];
    if (value === null) return [];
    const names = isNamed(flag, client);
    const { true: yes, all } = habits[flag][names ? 'named' : 'unnamed'];
    const usualShare = (value ? all - yes : yes) / all;
    const isUsual = all < HABIT_CLIENTS || usualShare < HABIT_SHARE;
    return isUsual ? [] : [{ flag, value, isNamed: names, usualShare }];
  });
  if (flags.length > 0) return { kind: 'viePrivee', basis: 'usual', flags };
  const { relanceSms, relanceEmail, viePrivee } = client;
  if (relanceSms === null || relanceEmail === null || viePrivee === null) return null;
  const isNamedAlike = isNamed('relanceSms', client) === isNamed('relanceEmail', client);
  if (isNamedAlike === (relanceSms === relanceEmail)) return null;
  return { kind: 'viePrivee', basis: 'uneven', isNamedAlike };
}

/** A foreign number may be a mobile: only a French landline and what is no number are in doubt. */
export function notMobile(clientPortable: string | null): Doubt | null {
  if (clientPortable === null) return null;
  const phones = readPhones(clientPortable);
  if (phones.some(({ kind, e164 }) => kind === 'mobile' || (kind === 'other' && e164))) return null;
  const isLandline = phones.some(({ kind }) => kind === 'landline');
  return { kind: 'mobile', is: isLandline ? 'landline' : 'unreadable' };
}

/** The same name with the same mobile or the same email is taken for the same person. */
function personKeys(client: Client): string[] {
  const { clientPrenom, clientNom, clientRaisonSociale, clientPortable, clientEmail } = client;
  const name = nameWords(clientPrenom, clientNom, clientRaisonSociale).join(' ');
  if (name === '') return [];
  const phones = readPhones(clientPortable).map(({ e164 }) => e164);
  return [...phones, clientEmail && foldText(clientEmail)]
    .filter((contact) => contact !== null && contact !== '')
    .map((contact) => `${name}|${contact}`);
}

function peopleOf(clients: readonly Client[]): Map<string, Client[]> {
  const people = new Map<string, Client[]>();
  for (const client of clients) {
    for (const key of personKeys(client)) {
      const same = people.get(key);
      if (same) same.push(client);
      else people.set(key, [client]);
    }
  }
  return people;
}

function elsewhere(client: Client, { people }: Context): Doubt | null {
  const others = personKeys(client)
    .flatMap((key) => people.get(key) ?? [])
    .filter((other) => memberKey(other) !== memberKey(client));
  const differs = (flag: ChannelFlag) => (other: Client) =>
    client[flag] !== null && other[flag] !== null && other[flag] !== client[flag];
  const flags = channelFlags.filter((flag) => others.some(differs(flag)));
  if (flags.length === 0) return null;
  const differing = others.filter((other) => flags.some((flag) => differs(flag)(other)));
  return { kind: 'member', flags, members: [...new Set(differing.map(memberName))] };
}
