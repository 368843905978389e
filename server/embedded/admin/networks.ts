import { siretFault } from '#rules/siret.ts';
import { engineAt } from '#server/embedded/store/engine.ts';
import {
  type Command,
  CommandError,
  changeStore,
  networkOf,
  readArgs,
  WrongUse,
  withStore,
} from './command.ts';

const CODE = /^(?!\.+$)[\w.~-]{1,64}$/;

/** A store of one's own, and the garages in it. */
export const networkCommands: readonly Command[] = [
  {
    name: 'store create',
    takes: '--network CODE:LABEL [--network …]',
    says: 'Makes an empty store: networks, no member, no account, no demonstration.',
    async run(args, { store, dataDir, say }) {
      const { values } = readArgs(args, { network: { type: 'string', multiple: true } });
      const networks = (values.network ?? []).map((text) => {
        const [code = '', ...label] = text.split(':');
        return { code: code.trim(), label: label.join(':').trim() };
      });
      const isSound = networks.every(({ code, label }) => CODE.test(code) && label !== '');
      const isUnique = new Set(networks.map(({ code }) => code)).size === networks.length;
      if (networks.length === 0 || !isSound || !isUnique) {
        throw new WrongUse('A network is a code and a label, each code once: trif:"Réseau TRIF".');
      }
      await engineAt(store).create(networks);
      const where = store.kind === 'sqlite' ? dataDir : 'the database';
      say(`An empty store in ${where}. Next: "members add", then "accounts create".`);
    },
  },
  {
    name: 'members list',
    takes: '[--network CODE]',
    says: 'Lists the garages of a network.',
    run(args, place) {
      const { values } = readArgs(args, { network: { type: 'string' } });
      return withStore(place, async (store) => {
        const directory = await store.directory();
        const members = directory.membersOf(networkOf(directory, values.network));
        for (const { posCode, id, tradeName, siret, zipCode, city } of members) {
          place.say([posCode, id, tradeName, siret, `${zipCode} ${city}`].join(' · '));
        }
        if (members.length === 0) place.say('No member yet.');
      });
    },
  },
  {
    name: 'members add',
    takes:
      '[--network CODE] --id NUMBER --code CODE --name TEXT --siret SIRET --zip ZIP --city TEXT',
    says: 'Adds a garage to a network.',
    run(args, place) {
      const { values } = readArgs(args, {
        network: { type: 'string' },
        id: { type: 'string' },
        code: { type: 'string' },
        name: { type: 'string' },
        siret: { type: 'string' },
        zip: { type: 'string' },
        city: { type: 'string' },
      });
      const { id = '', code = '', name, siret = '', zip, city } = values;
      if (!/^[1-9]\d{0,8}$/.test(id)) throw new WrongUse('--id takes the member’s number.');
      if (!CODE.test(code)) throw new WrongUse('--code takes the code of the point of sale.');
      if (siretFault(siret) !== null)
        throw new WrongUse('--siret takes 14 digits, of which the last checks the others.');
      if (!name || !zip || !city) throw new WrongUse('--name, --zip and --city are missing.');
      return changeStore(place, async (store) => {
        const directory = await store.directory();
        const network = networkOf(directory, values.network);
        if (directory.member(Number(id)) || directory.memberByPosCode(network, code)) {
          throw new CommandError(`There is a member with the number ${id} or the code ${code}.`);
        }
        const known = { id: Number(id), network, posCode: code, tradeName: name };
        await store.addMember({ ...known, siret, zipCode: zip, city });
        place.say(
          `${name} is a member of ${network}. A running server learns it at its next start.`,
        );
      });
    },
  },
];
