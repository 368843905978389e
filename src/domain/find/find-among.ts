import { foldText } from '#rules/fold-text.ts';
import type { CampaignClient } from './campaign-clients.ts';
import { BEGINS, EXACT } from './closeness.ts';
import type { FindIndex } from './find-index.ts';
import { type MergedFound, mergeFound } from './merge-found.ts';
import { describesCar, SAYS_LITTLE } from './says-little.ts';
import type { FindableVehicle } from './vehicle-findable.ts';
import { readWanted } from './wanted.ts';

type Searchable<T extends FindableVehicle | CampaignClient> = Pick<
  FindIndex<T>,
  'search' | 'holds'
>;

export interface FoundAmong extends MergedFound {
  /** The words that were left out, as they were typed, because nothing fits with them. */
  without: readonly string[];
}

const NOTHING = { best: [], total: 0 };

/**
 * Who and what fits the text, among vehicles and campaigns together. If nothing does, it is looked for
 * without the words that no record has, and then without those that only describe a car: a colour that
 * somebody mentions shouldn't hide the car.
 */
export function findAmong(
  typed: string,
  vehicles: Searchable<FindableVehicle>,
  clients: Searchable<CampaignClient> | null,
  most: number,
): FoundAmong {
  const find = (without: readonly string[]): FoundAmong => {
    const left = new Set(without);
    const ofClients = clients?.search(typed, most, left) ?? NOTHING;
    const merged = mergeFound(typed, vehicles.search(typed, most, left), ofClients, most);
    return {
      ...merged,
      isSure: merged.isSure && without.length === 0,
      without: asTyped(typed, left),
    };
  };
  const all = find([]);
  if (all.total > 0) return all;
  const words = readWanted(typed).words.filter(({ isOptional }) => !isOptional);
  // "Madame": where nothing else is left, only what stands so in a record says anything.
  const least = words.every(({ word }) => SAYS_LITTLE.has(word)) ? EXACT : BEGINS;
  const isHeld = words.map(
    (word) => vehicles.holds(word, least) || (clients?.holds(word, least) ?? false),
  );
  const unheld = words.flatMap(({ word }, at) => (isHeld[at] ? [] : [word]));
  const said = words.flatMap(({ word }, at) => (isHeld[at] && !describesCar(word) ? [] : [word]));
  for (const without of [unheld, said]) {
    if (without.length === 0 || without.length === words.length) continue;
    const found = find(without);
    if (found.total > 0) return found;
  }
  return all;
}

const asTyped = (typed: string, words: ReadonlySet<string>): string[] =>
  typed.split(/[^\p{L}\p{N}]+/u).filter((word) => words.has(foldText(word)));
