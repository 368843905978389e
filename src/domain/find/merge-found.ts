import { newestFirst } from '#rules/days.ts';
import { foldText } from '#rules/fold-text.ts';
import type { CampaignClient, Mention } from './campaign-clients.ts';
import { BEGINS } from './closeness.ts';
import { contactScore } from './contact-score.ts';
import type { Findable, Hit, Hits } from './find-index.ts';
import { numbersOf } from './numbers-of.ts';
import type { FindableVehicle } from './vehicle-findable.ts';
import type { Wanted } from './wanted.ts';

/** A person and a car that fit what was typed, and where they were read. */
export interface Found {
  /** Unique within the list. */
  key: string;
  plate: string | null;
  name: string | null;
  /** Empty if unknown. */
  car: string;
  /** The number or the address that was looked for, as it is written; null if it was something else. */
  contact: string | null;
  /** It fits only if somebody has mistyped, or misheard. */
  isNear: boolean;
  /** Its vehicle was read in this session. */
  isRead: boolean;
  /** The campaigns that reached it, the newest first. */
  mentions: readonly Mention[];
}

export interface MergedFound {
  /** The best first. */
  found: Found[];
  total: number;
  /** The first is what was asked for, and none of the others is as well. */
  isSure: boolean;
}

/**
 * One list, the best first. A vehicle that was read comes once, with the campaigns that reached it.
 */
export function mergeFound(
  wanted: Wanted,
  vehicles: Hits<FindableVehicle>,
  clients: Hits<CampaignClient>,
  most: number,
): MergedFound {
  const read = new Map(vehicles.best.map((hit) => [hit.entry.plate, hit]));
  const reached = Map.groupBy(
    clients.best.filter(({ entry: { plate } }) => plate !== null && read.has(plate)),
    ({ entry }) => entry.plate,
  );
  const ofVehicles = vehicles.best.map((hit) => ({
    hit,
    found: foundOf(wanted, hit, true, reached.get(hit.entry.plate) ?? []),
  }));
  const ofClients = clients.best
    .filter(({ entry: { plate } }) => plate === null || !read.has(plate))
    .map((hit) => ({ hit, found: foundOf(wanted, hit, false, [hit]) }));
  const all = [...ofVehicles, ...ofClients].sort((a, b) => b.hit.score - a.hit.score);
  const twice = clients.best.length - ofClients.length;
  return {
    found: all.slice(0, most).map(({ found }) => found),
    total: vehicles.total + clients.total - twice,
    isSure: isFirstSure(all.map(({ hit }) => hit)),
  };
}

/**
 * Whether all that was typed fits the first, and it is the only one that is more than near; or fits in full and clearly better than the
 * others, which words that say little don't decide.
 */
function isFirstSure([first, ...others]: readonly Omit<Hit<unknown>, 'entry'>[]): boolean {
  if (!first?.isWhole || first.isNear) return false;
  return others.every(
    ({ isNear, score }) => isNear || (first.isExact && first.score - score >= BEGINS),
  );
}

function foundOf(
  wanted: Wanted,
  { entry, isNear }: Hit<FindableVehicle | CampaignClient>,
  isRead: boolean,
  reached: readonly Hit<CampaignClient>[],
): Found {
  const { plate, name, car } = entry;
  return {
    key: JSON.stringify([plate, isRead ? null : name]),
    plate,
    name,
    car,
    contact: contactIn(wanted, entry),
    isNear,
    isRead,
    mentions: reached
      .flatMap((hit) => hit.entry.reached)
      .toSorted((a, b) => newestFirst(a.sent, b.sent)),
  };
}

function contactIn(wanted: Wanted, { phones, emails }: Findable): string | null {
  const contacts = [
    ...phones.map((phone) => ({
      display: phone.display,
      score: contactScore(wanted, numbersOf(phone), []),
    })),
    ...emails.map((email) => ({
      display: email,
      score: contactScore(wanted, [], [foldText(email)]),
    })),
  ].filter(({ score }) => score > 0);
  return contacts.toSorted((a, b) => b.score - a.score)[0]?.display ?? null;
}
