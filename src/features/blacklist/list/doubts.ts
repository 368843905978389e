import { privateChannels } from '#rules/consent.ts';
import { foldText } from '#rules/fold-text.ts';
import { mayBeMobile, type Phone, readPhones } from '#rules/phone.ts';
import { nameWords } from '#src/domain/owners/person-name.ts';
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
 * The rules. None of them relies on what a flag's `true` means, because the documentation (section
 * 14) doesn't say: if every flag were inverted, the same clients would be in doubt.
 */
const rules: Record<DoubtKind, (subject: Subject, list: Context) => readonly Doubt[]> = {
  viePrivee: againstPrivacy,
  mobile: ({ mobile }) => mobile,
  member: elsewhere,
};
const allRules = Object.values(rules);
/** What most clients have, so it is only one list. */
const NONE: readonly never[] = [];

/** A client, with what the rules need and can be found out about it alone. */
export interface Subject {
  client: Client;
  /** Whether `viePrivee` names the thing that each flag is about. */
  names: Record<ChannelFlag, boolean>;
  /** Kept rather than its phones, of which there would be 100,000 lists. */
  mobile: readonly Doubt[];
  people: readonly string[];
}

/** What the rules need to know about the whole list. */
interface Context {
  habits: Habits;
  /** The clients for each key by which a person can be recognised, if they are several. */
  people: ReadonlyMap<string, readonly Client[]>;
}

/** Each client's doubts, in the order of the clients. */
export function doubtsOf(subjects: readonly Subject[]): (readonly Doubt[])[] {
  const list: Context = { habits: habitsOf(subjects), people: peopleOf(subjects) };
  return subjects.map((subject) => {
    let doubts: readonly Doubt[] = NONE;
    for (const rule of allRules) {
      const found = rule(subject, list);
      if (found.length > 0) doubts = [...doubts, ...found];
    }
    return doubts;
  });
}

export function subjectsOf(clients: readonly Client[]): Subject[] {
  // Many records share the same few texts.
  const named = new Map<string | null, Subject['names']>();
  return clients.map((client) => {
    const names = named.get(client.viePrivee) ?? namesOf(client.viePrivee);
    named.set(client.viePrivee, names);
    const phones = readPhones(client.clientPortable);
    return {
      client,
      names,
      mobile: client.clientPortable === null ? NONE : notMobile(phones),
      people: personKeys(client, phones),
    };
  });
}

/** Which flags' channels appear among the words of `viePrivee` ("telephone mobile | email"). */
function namesOf(viePrivee: string | null): Subject['names'] {
  const { sms, email } = privateChannels(viePrivee);
  return { relanceSms: sms, relanceEmail: email };
}

/**
 * How often a flag is true among the clients whose `viePrivee` names its channel, and among the
 * others.
 */
type Habits = Record<ChannelFlag, Record<'named' | 'unnamed', { true: number; all: number }>>;

const caseOf = (isNamed: boolean) => (isNamed ? 'named' : 'unnamed');

function habitsOf(subjects: readonly Subject[]): Habits {
  const none = () => ({ named: { true: 0, all: 0 }, unnamed: { true: 0, all: 0 } });
  const habits: Habits = { relanceSms: none(), relanceEmail: none() };
  for (const { client, names } of subjects) {
    for (const flag of channelFlags) {
      if (client[flag] === null) continue;
      const habit = habits[flag][caseOf(names[flag])];
      habit.all += 1;
      if (client[flag]) habit.true += 1;
    }
  }
  return habits;
}

/** With fewer clients in a case, or fewer of them alike, there is no habit. */
const HABIT_CLIENTS = 20;
const HABIT_SHARE = 0.8;

/**
 * `viePrivee` says one thing and the flags another. We judge by what is usual in this list. If the
 * list is too short for that, there is a doubt if one of them treats both channels alike and the
 * other doesn't.
 */
function againstPrivacy({ client, names }: Subject, { habits }: Context): readonly Doubt[] {
  const unusual: Doubt[] = [];
  for (const flag of channelFlags) {
    const value = client[flag];
    if (value === null) continue;
    const isNamed = names[flag];
    const { true: yes, all } = habits[flag][caseOf(isNamed)];
    const usualShare = (value ? all - yes : yes) / all;
    if (all < HABIT_CLIENTS || usualShare < HABIT_SHARE) continue;
    unusual.push({ kind: 'viePrivee', basis: 'usual', flag, value, isNamed, usualShare });
  }
  if (unusual.length > 0) return unusual;
  const { relanceSms, relanceEmail, viePrivee } = client;
  if (relanceSms === null || relanceEmail === null || viePrivee === null) return NONE;
  const isNamedAlike = names.relanceSms === names.relanceEmail;
  if (isNamedAlike === (relanceSms === relanceEmail)) return NONE;
  return [{ kind: 'viePrivee', basis: 'uneven', isNamedAlike }];
}

/**
 * A foreign number may be a mobile, unless its country's plan says otherwise. Only a landline, a service
 * number (08), or something that isn't a number is in doubt.
 */
function notMobile(phones: readonly Phone[]): readonly Doubt[] {
  if (phones.some(mayBeMobile)) return NONE;
  const isLandline = ({ kind, e164 }: Phone) =>
    kind === 'landline' || (kind === 'other' && e164 !== null);
  const isService = phones.some(({ kind }) => kind === 'service') && 'service';
  const is = phones.some(isLandline) ? 'landline' : isService;
  return [{ kind: 'mobile', is: is || 'unreadable' }];
}

/** The same name with the same phone or the same email counts as the same person. */
function personKeys(client: Client, phones: readonly Phone[]): readonly string[] {
  const { clientPrenom, clientNom, clientRaisonSociale, clientEmail } = client;
  const name = nameWords(clientPrenom, clientNom, clientRaisonSociale).join(' ');
  if (name === '') return NONE;
  const keys: string[] = [];
  for (const { e164 } of phones) if (e164 !== null) keys.push(`${name}|${e164}`);
  const email = clientEmail && foldText(clientEmail);
  if (email) keys.push(`${name}|${email}`);
  return keys;
}

function peopleOf(subjects: readonly Subject[]): Map<string, Client[]> {
  const firsts = new Map<string, Client>();
  const found = new Map<string, Client[]>();
  for (const { client, people } of subjects) {
    for (const key of people) {
      const first = firsts.get(key);
      const same = found.get(key);
      if (same) same.push(client);
      else if (first) found.set(key, [first, client]);
      else firsts.set(key, client);
    }
  }
  return found;
}

function elsewhere({ client, people }: Subject, list: Context): readonly Doubt[] {
  const others: Client[] = [];
  for (const key of people) {
    for (const other of list.people.get(key) ?? NONE) {
      if (other !== client && memberKey(other) !== memberKey(client)) others.push(other);
    }
  }
  if (others.length === 0) return NONE;
  const differs = (flag: ChannelFlag) => (other: Client) =>
    client[flag] !== null && other[flag] !== null && other[flag] !== client[flag];
  const flags = channelFlags.filter((flag) => others.some(differs(flag)));
  if (flags.length === 0) return NONE;
  const differing = others.filter((other) => flags.some((flag) => differs(flag)(other)));
  return [{ kind: 'member', flags, members: [...new Set(differing.map(memberName))] }];
}
