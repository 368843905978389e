import { toDays } from '#rules/days.ts';
import type { CampaignRow, DemoNetwork, DemoVehicle } from '#server/embedded/rows.ts';
import { accounts } from './accounts.ts';
import { campaignsOf } from './campaigns.ts';
import { carOf } from './car.ts';
import { clientFiles } from './client-files.ts';
import { invoiceLines } from './invoice-lines.ts';
import { lifeOf } from './life.ts';
import { writtenPlate } from './member-style.ts';
import { type DemoMember, members, networks } from './members.ts';
import { type Numbering, numbering } from './numbering.ts';
import { platesOf } from './plates.ts';
import { type Random, randomOf } from './random.ts';
import { remindersOf } from './reminders.ts';
import { typedMileages } from './typed-mileages.ts';

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
  for (let made = 0; made < count; made += 1) yield vehicleOf(world);
}

function vehicleOf({ random, numbers, today, campaigns, networks }: World): DemoVehicle {
  const network = random.weighted(networks);
  const car = carOf(random, today);
  const life = lifeOf(random, car, network.members, today);
  const plate = network.plateOf(car.released, life.home.zipCode.slice(0, 2));
  const mileages = typedMileages(
    random,
    life.visits.map(({ km }) => km),
  );
  const visits = life.visits.map((visit, index) => ({
    ...visit,
    mileage: mileages[index] ?? null,
  }));
  const files = clientFiles(random, numbers, { car, plate, life }, visits);
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
  return {
    network: network.code,
    plate,
    clients: files.map(({ row }) => row),
    consents: files.map(({ consent }) => consent),
    lines: invoices.flatMap(({ lines }) => lines),
    reminders: remindersOf(plate, invoices, campaigns),
  };
}
