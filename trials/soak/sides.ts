import { uploadForm } from '#tests/support/embedded/test-zip.ts';
import { zipOf } from '#tests/support/zip.ts';
import { numberIn } from '../faulty/faulty-server.ts';
import { markOf } from '../faulty/marks.ts';
import { path, signInCall } from './paths.ts';
import type { Account, Side } from './side.ts';

/** In front of the faulty API: any name is a user, and each answer contains the user's number. */
export const proxySide = (origin: string): Side => ({
  name: 'proxy',
  origin,
  accountOf: (user) => ({
    username: `user-${user}`,
    password: 'x',
    network: user % 2 === 0 ? 'trif' : 'garance',
  }),
  plateFor: (_, random) => `FZ${random.int(1, 9999)}`,
  memberCode: (_, random) => `C${random.int(1, 9999)}`,
  organizationId: () => '1',
  about: (asked, user) => (mark) => mark.subject === numberIn(asked) && mark.user === user,
  ofNetwork: (_, user) => (mark) => mark.subject === user && mark.user === user,
  foreignPlate: null,
});

const accounts: readonly Account[] = [
  { username: 'h2n', password: 'demo', network: 'trif' },
  { username: 'reseau-trif', password: 'demo', network: 'trif' },
  { username: 'vieux-moulin', password: 'demo', network: 'garance' },
  { username: 'reseau-garance', password: 'demo', network: 'garance' },
];

/** How many vehicles each network gets before the users come; they are numbered. */
const VEHICLES = 300;
const firstOf = (network: string): number => (network === 'trif' ? 1000 : 2000);
const isOf = (network: string, subject: number): boolean =>
  subject >= firstOf(network) && subject < firstOf(network) + VEHICLES;

/** Over the embedded API: its own accounts, and vehicles whose texts contain their number. */
export const embeddedSide = (origin: string): Side => {
  const other = ({ network }: Account) => (network === 'trif' ? 'garance' : 'trif');
  const plate = (network: string, index: number) => `SK${firstOf(network) + index}`;
  return {
    name: 'embedded',
    origin,
    accountOf: (user) => accounts[user % accounts.length] ?? { ...accounts[0]! },
    plateFor: ({ network }, random) => plate(network, random.int(0, VEHICLES - 1)),
    memberCode: ({ network }) => (network === 'trif' ? '920150' : '61007'),
    organizationId: ({ network }) => (network === 'trif' ? '57525' : '61007'),
    about: (asked) => (mark) => mark.subject === numberIn(asked),
    ofNetwork:
      ({ network }) =>
      (mark) =>
        isOf(network, mark.subject),
    foreignPlate: (account, random) => plate(other(account), random.int(0, VEHICLES - 1)),
  };
};

/** Uploads each network's vehicles, as a member's files. */
export async function fillEmbedded(side: Side): Promise<void> {
  for (const account of accounts.filter(({ username }) => /^h2n|^vieux/.test(username))) {
    const subjects = Array.from(
      { length: VEHICLES },
      (_, index) => firstOf(account.network) + index,
    );
    const token = await tokenOf(side.origin, account);
    const answer = await fetch(side.origin + path('importFile', { reseau: account.network }), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: uploadForm(await zipFor(subjects), side.organizationId(account)),
    });
    if (!answer.ok) throw new Error(`The vehicles were not taken in: ${await answer.text()}`);
  }
}

async function tokenOf(origin: string, account: Account): Promise<string> {
  const { path: address, headers, body } = signInCall(account);
  const answer = await fetch(origin + address, { method: 'POST', headers, body });
  return String((await answer.json()).access_token);
}

/** A member's two files. Each vehicle's owner, invoice and part carry its number. */
export function zipFor(subjects: readonly number[]): Promise<Uint8Array<ArrayBuffer>> {
  const mark = (subject: number) => markOf({ subject, user: 0 }, 1);
  const clients = subjects.map((subject) =>
    [
      `D${subject}`,
      `DURAND ${mark(subject)}`,
      `SK${subject}`,
      'RENAULT',
      'CLIO',
      '2018-05-14',
    ].join(';'),
  );
  const invoices = subjects.map((subject) =>
    [
      `D${subject}`,
      `F${subject}`,
      '2024-06-03',
      '210,50',
      '61500',
      `SK${subject}`,
      'Vidange moteur',
      `FILTRE ${mark(subject)}`,
    ].join(';'),
  );
  return zipOf({
    'clients.csv': [
      'clientDmsId;clientLastName;vehicleRegistrationPlate;vehicleBrand;vehicleModel;vehicleReleaseDate',
      ...clients,
      '',
    ].join('\n'),
    'factures.csv': [
      'clientDmsId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;jobLabel;partLabel',
      ...invoices,
      '',
    ].join('\n'),
  });
}
