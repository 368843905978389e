import type { DatabaseSync } from 'node:sqlite';
import { hashPassword } from '#server/embedded/auth/password.ts';
import type { Role } from '#server/embedded/rows.ts';
import { type ListedAccount, openAccounts } from '#server/embedded/store/sqlite/accounts.ts';
import { tokenFileIn } from '#server/embedded/store/sqlite/store-path.ts';
import { endTokensOf } from '#server/embedded/store/sqlite/token-rows.ts';
import {
  type Command,
  CommandError,
  changeStore,
  memberOf,
  networkOf,
  type Place,
  readArgs,
  WrongUse,
  withStore,
} from './command.ts';

const ROLE = '(--manager | --member CODE)';

/** Who may sign in. Passwords are never among the arguments, where everybody on the machine sees them. */
export const accountCommands: readonly Command[] = [
  {
    name: 'accounts list',
    takes: '',
    says: 'Lists who may sign in.',
    run(args, place) {
      readArgs(args, {});
      return withStore(place, (db) => {
        const accounts = openAccounts(db).all();
        for (const account of accounts) place.say(lineOf(account));
        if (accounts.length === 0) place.say('Nobody can sign in yet.');
      });
    },
  },
  {
    name: 'accounts create',
    takes: `USERNAME [--network CODE] ${ROLE} [--label TEXT]`,
    says: 'Lets somebody sign in. The password is asked for, or read from the standard input.',
    async run(args, place) {
      const { values, positionals } = readArgs(
        args,
        {
          network: { type: 'string' },
          manager: { type: 'boolean' },
          member: { type: 'string' },
          label: { type: 'string' },
        },
        1,
      );
      const username = positionals[0] ?? '';
      if (!/^\S{1,128}$/.test(username)) {
        throw new CommandError('A username has 1 to 128 characters and no space.');
      }
      await changeStore(place, async (db) => {
        const accounts = openAccounts(db);
        if (accounts.find(username))
          throw new CommandError(`"${username}" has an account already.`);
        const network = networkOf(db, values.network);
        const right = roleOf(db, network, values);
        const passwordHash = await hashPassword(await newPassword(place));
        accounts.create({
          username,
          network,
          passwordHash,
          ...right,
          label: values.label ?? username,
        });
        place.say(`${username} can sign in to ${network}.`);
      });
    },
  },
  {
    name: 'accounts role',
    takes: `USERNAME ${ROLE}`,
    says: 'Says for whom an account acts: for one member, or for the whole network.',
    run(args, place) {
      const { values, positionals } = readArgs(
        args,
        { manager: { type: 'boolean' }, member: { type: 'string' } },
        1,
      );
      return changeStore(place, (db) => {
        const { username, network } = known(db, positionals[0]);
        openAccounts(db).setRole(username, roleOf(db, network, values));
        place.say(`From now on: ${lineOf(known(db, username))}`);
      });
    },
  },
  {
    name: 'accounts password',
    takes: 'USERNAME',
    says: 'Gives an account another password, and signs it out wherever it is signed in.',
    run(args, place) {
      const { positionals } = readArgs(args, {}, 1);
      return changeStore(place, async (db) => {
        const { username } = known(db, positionals[0]);
        openAccounts(db).setPassword(username, await hashPassword(await newPassword(place)));
        place.say(`${username} has another password. ${signOut(place, username)}`);
      });
    },
  },
  {
    name: 'accounts disable',
    takes: 'USERNAME',
    says: 'Lets an account in no more, and signs it out wherever it is signed in.',
    run(args, place) {
      const { positionals } = readArgs(args, {}, 1);
      return changeStore(place, (db) => {
        const { username } = known(db, positionals[0]);
        openAccounts(db).setDisabled(username, place.now().toISOString());
        place.say(`${username} can sign in no more. ${signOut(place, username)}`);
      });
    },
  },
  {
    name: 'accounts enable',
    takes: 'USERNAME',
    says: 'Lets a disabled account in again.',
    run(args, place) {
      const { positionals } = readArgs(args, {}, 1);
      return changeStore(place, (db) => {
        const { username } = known(db, positionals[0]);
        openAccounts(db).setDisabled(username, null);
        place.say(`${username} can sign in again.`);
      });
    },
  },
];

function lineOf({ username, network, role, posCode, label, isDemo, disabledAt }: ListedAccount) {
  return [
    username,
    network,
    role === 'manager' ? 'the whole network' : `member ${posCode}`,
    ...(label === username ? [] : [label]),
    ...(isDemo === 1 ? ['the demonstration’s password'] : []),
    ...(disabledAt === null ? [] : [`disabled ${disabledAt}`]),
  ].join(' · ');
}

function known(db: DatabaseSync, username = ''): ListedAccount {
  const account = openAccounts(db).find(username);
  if (account) return account;
  throw new CommandError(`Nobody is called "${username}". "accounts list" lists who there is.`);
}

function roleOf(
  db: DatabaseSync,
  network: string,
  { manager = false, member }: { manager?: boolean | undefined; member?: string | undefined },
): { role: Role; memberId: number | null } {
  if (manager === (member !== undefined)) throw new WrongUse('Either --manager or --member CODE.');
  return member === undefined
    ? { role: 'manager', memberId: null }
    : { role: 'member', memberId: memberOf(db, network, member) };
}

/**
 * With guesses slowed down, as they are here, eight characters would be enough for the CNIL
 * (délibération 2022-100); twelve leave room for those that people choose.
 */
const SHORTEST = 12;
const LONGEST = 1024;

async function newPassword(place: Place): Promise<string> {
  const password = await place.askPassword();
  if (password.length >= SHORTEST && password.length <= LONGEST) return password;
  throw new CommandError(`A password has at least ${SHORTEST} characters. Nothing was changed.`);
}

function signOut({ dataDir }: Place, username: string): string {
  const ended = endTokensOf(tokenFileIn(dataDir), username);
  if (ended === 0) return 'It was signed in nowhere.';
  return `It was signed out in ${ended} ${ended === 1 ? 'place' : 'places'}.`;
}
