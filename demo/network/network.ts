import { toDays } from '#rules/days.ts';
import type { CampaignRow, DemoNetwork, DemoVehicle } from '#server/embedded/rows.ts';
import { accounts } from './accounts.ts';
import { campaignsOf } from './campaigns.ts';
import { type Car, carOf } from './car.ts';
import { type Case, cases } from './cases.ts';
import { clientFiles, refusingSms } from './client-files.ts';
import { invoiceLines } from './invoice-lines.ts';
import { type Life, lifeOf } from './life.ts';
import { writtenPlate } from './member-style.ts';
import { type DemoMember, members, networks } from './members.ts';
import { type Numbering, numbering } from './numbering.ts';
import { platesOf } from './plates.ts';
import { type Random, randomOf } from './random.ts';
import { remindersOf } from './reminders.ts';
import { typedMileages, withNewCounter } from './typed-mileages.ts';

export interface DemoOptions {
  /** How many vehicles, over all networks together. */
  vehicles: number;
  /** Another seed gives other lives; the same seed always gives the same. */
  seed?: number;
  /** YYYY-MM-DD: the last day on which anything happens. */
  today: string;
}

const DEFAULT_SEED = 360;
/** The first network has at least this share of the vehicles; the others share the rest. */
const FIRST_SHARE = 0.65;
/** The most that the others have together: a large demonstration is one large network. */
const OTHERS_TOGETHER = 700;
/** The share of invoices whose SIRET belongs to no member (any more), as in section 9. */
const FOREIGN_WORKSHOP = 0.02;
const formerWorkshop = '32635721700024';

/**
 * The demonstration: two networks, a dozen members, vehicles with up to twenty years of raw rows in
 * garages' own words, and three years of campaigns. Only raw rows are invented: jobs, forecasts and
 * reminders are computed from them, exactly as for an uploaded file.
 *
 * The same options give the same network, row by row. `vehicles` can be read again and again, and
 * holds only one vehicle in memory at a time.
 *
 * To read the rows, you need to know two things. Each member writes plates its own way, with or
 * without dashes. And a line belongs to the member with its `workshopNationalId`. If no member of
 * the network has that SIRET, `clientDmsId` still appears in one of the vehicle's consents, and
 * that consent's member sent the line.
 */
export function generateDemo({ vehicles, seed = DEFAULT_SEED, today }: DemoOptions): DemoNetwork {
  const campaigns = campaignsOf(randomOf(seed), today);
  return {
    networks: [...networks],
    members: members.map(({ habits: _, towns: __, weight: ___, ...member }) => member),
    accounts: [...accounts],
    campaigns,
    vehicles: { [Symbol.iterator]: () => vehiclesOf(vehicles, seed, today, campaigns) },
  };
}

/** Everything that is needed to make a vehicle. */
interface World {
  random: Random;
  numbers: Numbering;
  /** Days since 1970-01-01. */
  today: number;
  networks: readonly {
    code: string;
    weight: number;
    members: readonly DemoMember[];
    plateOf: ReturnType<typeof platesOf>;
  }[];
  /** By member, oldest first. */
  campaigns: ReadonlyMap<number, readonly CampaignRow[]>;
}

function* vehiclesOf(
  count: number,
  seed: number,
  today: string,
  campaigns: readonly CampaignRow[],
): Generator<DemoVehicle> {
  const random = randomOf(seed + 1);
  const firstShare = Math.max(FIRST_SHARE, 1 - OTHERS_TOGETHER / count);
  const rest = (1 - firstShare) / (networks.length - 1);
  const world: World = {
    random,
    numbers: numbering(),
    today: toDays(today),
    networks: networks.map(({ code }, index) => ({
      code,
      weight: index === 0 ? firstShare : rest,
      members: members.filter(({ network }) => network === code),
      plateOf: platesOf(random, toDays(today)),
    })),
    campaigns: Map.groupBy(campaigns, ({ memberId }) => memberId),
  };
  const wished = cases.slice(0, Math.max(0, count - LEAST_BESIDE_CASES));
  for (const one of wished) yield caseOf(one, world, seed);
  for (let made = wished.length; made < count; made += 1) yield vehicleOf(world);
}

/** A vehicle with a plate of its own: lives are drawn until one shows what it is for. */
function caseOf(one: Case, world: World, seed: number): DemoVehicle {
  const [network] = world.networks;
  if (!network) throw new Error('no network');
  const random = randomOf(seed + Number(/\d+/.exec(one.plate)?.[0]));
  for (;;) {
    const car = carOf(random, world.today, one.use);
    const life = lifeOf(random, car, network.members, world.today);
    const suits = suitsCase(one, car, life, world.today) && life.home === network.members[0];
    if (!suits) continue;
    const vehicle = writeDown({ ...world, random }, { ...one, network, car, life });
    if (showsCase(one, vehicle)) return vehicle;
  }
}

function suitsCase({ use, wish }: Case, car: Car, life: Life, today: number): boolean {
  const years = (today - car.released) / 365.25;
  const [{ moved }, ...sold] = life.ownerships;
  const hasMoved =
    moved !== null &&
    life.visits.some(({ day }) => day < moved.from) &&
    life.visits.some(({ day }) => day >= moved.from);
  return (
    life.isLoyal &&
    life.visits.length >= 7 &&
    sold.length === 0 &&
    hasMoved === (wish === 'moved-owner') &&
    (use === 'two-wheeler' ? isMoped(car) : use === 'collection' || years < 14) &&
    (use !== 'van' || car.energy === 'diesel')
  );
}

/** Whether the files show what the case is for, and to the first member alone unless they moved. */
function showsCase({ use, wish }: Case, { clients, reminders }: DemoVehicle): boolean {
  const [file, ...others] = clients;
  if (!file || others.length > 0 !== (wish === 'moved-owner')) return false;
  if (wish === 'refusal') return reminders.some(({ channels }) => channels.includes('sms'));
  if (use === 'private') return true;
  const isSigned = use !== 'collection' || file.vehicleVersion !== null;
  return isSigned && file.vehicleLastTechnicalControlDate !== null;
}

/** How many vehicles without a wish a network has at least, however small it is. */
const LEAST_BESIDE_CASES = 10;
/** The shares of vehicles whose counter was replaced, and of those refused after a reminder. */
const NEW_COUNTER = 0.012;
const REFUSED_AFTERWARDS = 0.04;

const isMoped = ({ use, energy, model }: Car): boolean =>
  use === 'two-wheeler' && energy === 'petrol' && /50/.test(model);

function vehicleOf(world: World): DemoVehicle {
  const { random, today, networks } = world;
  const network = random.weighted(networks);
  const car = carOf(random, today);
  const life = lifeOf(random, car, network.members, today);
  const plate = network.plateOf(car.released, life.home.zipCode.slice(0, 2), isMoped(car));
  const wish = random.chance(NEW_COUNTER)
    ? 'new-counter'
    : random.chance(REFUSED_AFTERWARDS)
      ? 'refusal'
      : null;
  return writeDown(world, { network, plate, car, life, wish });
}

interface Written {
  network: World['networks'][number];
  plate: string;
  car: Car;
  life: Life;
  wish: Case['wish'];
}

/** What the members' files and the network know of a life. */
function writeDown(
  { random, numbers, today, campaigns }: World,
  { network, plate, car, life, wish }: Written,
): DemoVehicle {
  const driven = life.visits.map(({ km }) => km);
  const shown = wish === 'new-counter' ? withNewCounter(random, driven) : driven;
  const mileages = typedMileages(random, shown);
  const visits = life.visits.map((visit, index) => ({
    ...visit,
    mileage: mileages[index] ?? null,
  }));
  const files = clientFiles(random, numbers, { car, plate, life }, visits, today);
  const invoices = visits.flatMap((visit) => {
    const { member, ownership, day, mileage } = visit;
    const file = files.find((known) => known.member === member && known.ownership === ownership);
    if (!file) return [];
    const lines = invoiceLines(random, visit, car.brand, {
      workshopNationalId: random.chance(FOREIGN_WORKSHOP) ? formerWorkshop : member.siret,
      clientDmsId: file.consent.clientDmsId,
      invoiceId: numbers.invoiceId(),
      invoiceDmsId: numbers.invoiceDmsId(member, day),
      vehicleVIN: file.row.vehicleVIN,
      vehicleMileage: mileage,
      vehicleRegistrationPlate: writtenPlate(plate, member.habits),
    });
    return [{ day, file, lines }];
  });
  const reminders = remindersOf(plate, invoices, campaigns);
  // Somebody who was written to may refuse it afterwards; the refusal has no date.
  const bothered =
    wish === 'refusal' ? reminders.findLast(({ channels }) => channels.includes('sms')) : null;
  const known = files.map((file) =>
    file.consent.clientDmsId === bothered?.clientDmsId ? refusingSms(file) : file,
  );
  return {
    network: network.code,
    plate,
    clients: known.map(({ row }) => row),
    consents: known.map(({ consent }) => consent),
    lines: invoices.flatMap(({ lines }) => lines),
    reminders,
  };
}
