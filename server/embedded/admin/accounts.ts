import { hashPassword } from '#server/embedded/auth/password.ts';
import type { Role } from '#server/embedded/rows.ts';
import { type ListedAccount, openAccounts } from '#server/embedded/store/administer/accounts.ts';
import type { AdminStore } from '#server/embedded/store/administer/admin-store.ts';
import type { Directory } from '#server/embedded/store/directory.ts';
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
      return withStore(place, async ({ asked }) => {
        const accounts = await openAccounts(asked).all();
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
      await changeStore(place, async (store) => {
        const accounts = openAccounts(store.asked);
        if (await accounts.find(username))
          throw new CommandError(`"${username}" has an account already.`);
        const directory = await store.directory();
        const network = networkOf(directory, values.network);
        const right = roleOf(directory, network, values);
        const passwordHash = await hashPassword(await newPassword(place));
        await accounts.create({
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
      return changeStore(place, async (store) => {
        const { username, network } = await known(store, positionals[0]);
        const right = roleOf(await store.directory(), network, values);
        await openAccounts(store.asked).setRole(username, right);
        place.say(`From now on: ${lineOf(await known(store, username))}`);
      });
    },
  },
  {
    name: 'accounts password',
    takes: 'USERNAME',
    says: 'Gives an account another password, and signs it out wherever it is signed in.',
    run(args, place) {
      const { positionals } = readArgs(args, {}, 1);
      return changeStore(place, async (store) => {
        const { username } = await known(store, positionals[0]);
        const hash = await hashPassword(await newPassword(place));
        await openAccounts(store.asked).setPassword(username, hash);
        place.say(`${username} has another password. ${await signOut(store, username)}`);
      });
    },
  },
  {
    name: 'accounts disable',
    takes: 'USERNAME',
    says: 'Lets an account in no more, and signs it out wherever it is signed in.',
    run(args, place) {
      const { positionals } = readArgs(args, {}, 1);
      return changeStore(place, async (store) => {
        const { username } = await known(store, positionals[0]);
        await openAccounts(store.asked).setDisabled(username, place.now().toISOString());
        place.say(`${username} can sign in no more. ${await signOut(store, username)}`);
      });
    },
  },
  {
    name: 'accounts enable',
    takes: 'USERNAME',
    says: 'Lets a disabled account in again.',
    run(args, place) {
      const { positionals } = readArgs(args, {}, 1);
      return changeStore(place, async (store) => {
        const { username } = await known(store, positionals[0]);
        await openAccounts(store.asked).setDisabled(username, null);
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
    ...(isDemo ? ['the demonstration’s password'] : []),
    ...(disabledAt === null ? [] : [`disabled ${disabledAt}`]),
  ].join(' · ');
}

async function known({ asked }: AdminStore, username = ''): Promise<ListedAccount> {
  const account = await openAccounts(asked).find(username);
  if (account) return account;
  throw new CommandError(`Nobody is called "${username}". "accounts list" lists who there is.`);
}

function roleOf(
  directory: Directory,
  network: string,
  { manager = false, member }: { manager?: boolean | undefined; member?: string | undefined },
): { role: Role; memberId: number | null } {
  if (manager === (member !== undefined)) throw new WrongUse('Either --manager or --member CODE.');
  return member === undefined
    ? { role: 'manager', memberId: null }
    : { role: 'member', memberId: memberOf(directory, network, member) };
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

async function signOut(store: AdminStore, username: string): Promise<string> {
  const ended = await store.endTokensOf(username);
  if (ended === 0) return 'It was signed in nowhere.';
  return `It was signed out in ${ended} ${ended === 1 ? 'place' : 'places'}.`;
}
