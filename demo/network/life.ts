import { addMonths, fromDays, toDays } from '#rules/days.ts';
import { inspectionByLaw } from '#rules/inspection.ts';
import type { Car } from './car.ts';
import { addInspections } from './invoiced-inspections.ts';
import type { DemoMember } from './members.ts';
import { movedTo, type Person, personOf } from './people.ts';
import type { Random } from './random.ts';
import { type Moment, upkeepOf } from './upkeep.ts';

/** Somebody who owns the vehicle from a certain day on, and how much they drive. */
export interface Ownership {
  owner: Person;
  /** Days since 1970-01-01. */
  from: number;
  kmPerDay: number;
  /** If they move house: from which day on, under which address, and to which member they go. */
  moved: { from: number; owner: Person; member: DemoMember } | null;
}

export const ownerOn = ({ owner, moved }: Ownership, day: number): Person =>
  moved && day >= moved.from ? moved.owner : owner;

export interface Visit extends Moment {
  member: DemoMember;
  ownership: Ownership;
  /** The `privateJobId`s of the jobs that were done; empty if none of them is in the table. */
  jobs: number[];
}

export interface Life {
  /** The member that knows the vehicle, with or without visits. */
  home: DemoMember;
  ownerships: readonly [Ownership, ...Ownership[]];
  /** Whether the customer still comes. */
  isLoyal: boolean;
  /** Whether its garage keeps an eye on its inspections. */
  isNoted: boolean;
  /** Oldest first. */
  visits: Visit[];
  /** The days of its technical inspections, oldest first. */
  inspections: number[];
  /** The days of second inspections, each after an inspection that was failed. */
  reinspections: number[];
  /** The days on which a garage invoiced a van's pollution check, oldest first. */
  pollutionChecks: number[];
}

const YEAR = 365.25;

/**
 * How often people have their car serviced: over half every year, a third every two, the others
 * when it suits them (BVA Xsight for AD, 2025).
 */
const rhythms = [
  { years: 1, weight: 53 },
  { years: 2, weight: 32 },
  { years: 3, weight: 15 },
];
/** Half of the drivers have once gone without work that the garage advised (the same survey). */
const CAREFUL = 0.5;
/** Four in five know a garage that they trust (3GEM for ExxonMobil, 2018). */
const LOYAL = 0.81;
/**
 * Less than one vehicle in twenty isn't presented, the Assemblée nationale was told (nosdeputes.fr,
 * 13th legislature, intervention 647362).
 */
const NOT_PRESENTED = 0.045;
/** The share of vehicles whose inspections a garage notes, and sometimes sees to; a guess. */
const NOTED = 0.55;
/** One inspection in five is failed, of vans a little more (UTAC-OTC, 2023). */
const FAILED = { car: 0.19, van: 0.229 };

const SUNDAY = 3;

/** km a year, by use and energy. */
function yearlyMileage(random: Random, { use, energy }: Car): number {
  if (use === 'taxi') return random.around(52_000);
  if (use === 'van') return random.around(21_000);
  if (use === 'two-wheeler') return random.around(3_000);
  if (use === 'collection') return random.around(1_500);
  return random.around(energy === 'diesel' ? 15_500 : energy === 'petrol' ? 9_500 : 12_000);
}

/**
 * What happens to a vehicle until today: who owns it, where it is serviced, and what is done.
 * @param members the members of its network
 * @param today days since 1970-01-01
 */
export function lifeOf(
  random: Random,
  car: Car,
  members: readonly DemoMember[],
  today: number,
): Life {
  const home = random.weighted(members);
  const ownerships = ownershipsOf(random, car, { home, members }, today);
  const { inspections, reinspections } = inspectionsOf(random, car, today);
  const isLoyal = random.chance(LOYAL);
  const isNoted = random.chance(NOTED);
  const life: Life = {
    home,
    ownerships,
    isLoyal,
    isNoted,
    visits: [],
    inspections,
    reinspections,
    pollutionChecks: [],
  };

  const age = today - car.released;
  // Some vehicles are in a file but were never invoiced: they were sold here, or only got a quote.
  if (random.chance(age < YEAR ? 0.5 : 0.035)) return life;
  const fromNew = random.chance(0.1);
  const firstGap = random.around(car.use === 'taxi' ? YEAR / 3 : YEAR);
  const first =
    car.released + (fromNew ? firstGap : firstGap + random.next() ** 0.25 * (age - firstGap));
  const end = isLoyal ? today : lastSeen(random, first, today);
  if (first > today) return life;

  const start = fromNew ? { day: car.released, km: 0 } : momentOf(life, first);
  const upkeep = upkeepOf(random, car, { start, careful: random.chance(CAREFUL) });
  const { years } = random.weighted(rhythms);
  const gap = maintenanceGap(car, ownerships[0], years);
  let member = home;
  for (let day = first; day <= end; ) {
    const ownership = ownershipOn(life, day);
    const { moved } = ownership;
    member = moved && day >= moved.from ? moved.member : memberNow(random, members, member);
    const next = day + gap * (years > 2 ? 0.7 + random.next() * 0.7 : 0.86 + random.next() * 0.18);
    visit(life, member, day, upkeep.maintenance, today);
    const between = day + (0.1 + random.next() * 0.8) * (next - day);
    if (random.chance(0.2) && between <= end) {
      visit(life, member, between, upkeep.breakdown, today);
    }
    day = next;
  }
  if (isNoted) addInspections(random, life, car, today);
  return life;
}

/** Of those who go elsewhere one day, a quarter come only once. */
const lastSeen = (random: Random, first: number, today: number): number =>
  random.chance(0.25) ? first : first + random.next() * (today - first);

/** The years, unless the mileage of a service comes first; three months for a taxi. */
function maintenanceGap({ use, energy }: Car, { kmPerDay }: Ownership, years: number): number {
  if (use === 'taxi' || use === 'van') return Math.min(YEAR, 20_000 / kmPerDay);
  if (energy === 'electric') return Math.min(Math.max(2, years) * YEAR, 30_000 / kmPerDay);
  return Math.min(years * YEAR, (years > 1 ? 30_000 : 20_000) / kmPerDay);
}

const memberNow = (
  random: Random,
  members: readonly DemoMember[],
  member: DemoMember,
): DemoMember => (random.chance(0.03) ? random.weighted(members) : member);

function visit(
  life: Life,
  member: DemoMember,
  day: number,
  work: (now: Moment) => number[],
  today: number,
): void {
  const open = Math.floor(day) % 7 === SUNDAY ? day + 1 : day;
  if (open > today) return;
  const now = momentOf(life, Math.floor(open));
  const ownership = ownershipOn(life, now.day);
  life.visits.push({ ...now, member, ownership, jobs: work(now) });
}

const ownershipOn = ({ ownerships }: Life, day: number): Ownership =>
  ownerships.findLast(({ from }) => from <= day) ?? ownerships[0];

/** What the odometer really shows on a day. */
function momentOf({ ownerships }: Life, day: number): Moment {
  let km = 0;
  for (const [index, { from, kmPerDay }] of ownerships.entries()) {
    const until = Math.min(day, ownerships[index + 1]?.from ?? day);
    if (until > from) km += (until - from) * kmPerDay;
  }
  return { day, km: Math.max(12, Math.round(km)) };
}

/** One owner or several: a vehicle is sold on about every five years. */
function ownershipsOf(
  random: Random,
  car: Car,
  near: { home: DemoMember; members: readonly DemoMember[] },
  today: number,
): [Ownership, ...Ownership[]] {
  const company =
    car.use === 'taxi'
      ? 'carrier'
      : random.chance(car.use === 'van' ? 0.75 : 0.06)
        ? 'other'
        : null;
  const own = (from: number, by: 'carrier' | 'other' | null): Ownership => {
    const owner = personOf(random, near.home, by);
    const moved = by === null && random.chance(0.06) ? moveOf(random, owner, near, from) : null;
    return { owner, from, kmPerDay: yearlyMileage(random, car) / YEAR, moved };
  };
  const ownerships: [Ownership, ...Ownership[]] = [own(car.released, company)];
  let sold = car.released + random.around(6 * YEAR);
  while (sold < today - 60 && random.chance(0.55)) {
    const keeps = company === 'carrier' || random.chance(0.5);
    ownerships.push(own(Math.floor(sold), keeps ? company : null));
    sold += random.around(5 * YEAR);
  }
  return ownerships;
}

/** After some years they live elsewhere, and go to another member there. */
function moveOf(
  random: Random,
  owner: Person,
  { home, members }: { home: DemoMember; members: readonly DemoMember[] },
  from: number,
): Ownership['moved'] {
  const others = members.filter((member) => member !== home);
  const member = others.length > 0 ? random.weighted(others) : home;
  const day = Math.floor(from + random.around(3 * YEAR));
  return { from: day, owner: movedTo(random, member, owner), member };
}

/**
 * When the law asks for them, a little before; a few vehicles aren't presented the last time. One in
 * five is failed, and seen again within two months.
 */
function inspectionsOf(
  random: Random,
  { inspected: kind, use, released }: Car,
  today: number,
): Pick<Life, 'inspections' | 'reinspections'> {
  const releaseDate = fromDays(released);
  const inspections: number[] = [];
  const reinspections: number[] = [];
  const nextAfter = (last: number | undefined): number => {
    const lastInspection = last === undefined ? null : fromDays(last);
    const law = { kind, releaseDate, lastInspection, today: releaseDate };
    const due = inspectionByLaw(law)?.due ?? addMonths(releaseDate, 360);
    return toDays(due) - random.int(2, kind === 'yearly' ? 25 : 90);
  };
  for (let day = nextAfter(undefined); day <= today; day = nextAfter(inspections.at(-1))) {
    inspections.push(day);
    const again = day + random.int(3, 55);
    if (random.chance(use === 'van' ? FAILED.van : FAILED.car) && again <= today) {
      reinspections.push(again);
    }
  }
  if (inspections.length > 1 && random.chance(NOT_PRESENTED)) inspections.pop();
  return { inspections, reinspections };
}
