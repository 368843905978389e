import { foldText } from '#rules/fold-text.ts';
import type { CampaignClient } from './campaign-clients.ts';
import { BEGINS, EXACT } from './closeness.ts';
import type { FindIndex } from './find-index.ts';
import { type MergedFound, mergeFound } from './merge-found.ts';
import { describesCar, SAYS_LITTLE } from './says-little.ts';
import type { FindableVehicle } from './vehicle-findable.ts';
import { readWanted, type Wanted, type WantedWord } from './wanted.ts';

type Searchable<T extends FindableVehicle | CampaignClient> = Pick<
  FindIndex<T>,
  'search' | 'held' | 'closest'
>;

export interface FoundAmong extends MergedFound {
  /** The words that were left out, as they were typed, because nothing fits with them. */
  without: readonly string[];
}

const NOTHING = { best: [], total: 0 };

/**
 * Who and what fits the text, among vehicles and campaigns together. If nothing does, it is looked for
 * without the words that no record has, then without those that only describe a car or are a name that
 * somebody had before, and then without all that doesn't fit the person whom the text names best: a
 * colour that somebody mentions, or a car that is another's, shouldn't hide anybody.
 */
export function findAmong(
  typed: string,
  vehicles: Searchable<FindableVehicle>,
  clients: Searchable<CampaignClient> | null,
  most: number,
): FoundAmong {
  const wanted = readWanted(typed);
  const find = (without: readonly string[]): FoundAmong => {
    const left = new Set(without);
    const ofClients = clients?.search(wanted, most, left) ?? NOTHING;
    const merged = mergeFound(wanted, vehicles.search(wanted, most, left), ofClients, most);
    const said = merged.total > 0 ? [...wanted.birth, ...asTyped(typed, left, wanted)] : [];
    return { ...merged, isSure: merged.isSure && said.length === 0, without: said };
  };
  const all = find([]);
  if (all.total > 0) return all;
  const needed = wanted.words.filter(({ isOptional }) => !isOptional);
  const tried = new Set<string>();
  for (const without of waysOut(wanted, needed, vehicles, clients)) {
    const words = without.join(' ');
    if (without.length === 0 || !saysEnough(needed, without) || tried.has(words)) continue;
    tried.add(words);
    const found = find(without);
    if (found.total > 0) return found;
  }
  return all;
}

/** Too many have a word that begins with one letter or digit: alone, it finds nobody who was meant. */
const saysEnough = (needed: readonly WantedWord[], without: readonly string[]): boolean =>
  needed.some(({ word }) => word.length > 1 && !without.includes(word));

/** What may be left out, the least first; each only once it is needed. */
function* waysOut(
  wanted: Wanted,
  needed: readonly WantedWord[],
  vehicles: Searchable<FindableVehicle>,
  clients: Searchable<CampaignClient> | null,
): Generator<string[]> {
  const { words } = wanted;
  // "Madame": where nothing else is left, only what stands so in a record says anything.
  const least = needed.every(({ word }) => SAYS_LITTLE.has(word)) ? EXACT : BEGINS;
  const [ofVehicles, ofClients] = [vehicles.held(words, least), clients?.held(words, least)];
  const leaving = (isOut: (word: string, isHeld: boolean) => boolean) =>
    words.flatMap(({ word, isOptional }, at) => {
      const isHeld = ofVehicles[at] || (ofClients?.[at] ?? false);
      return !isOptional && isOut(word, isHeld) ? [word] : [];
    });
  yield leaving((_, isHeld) => !isHeld);
  yield leaving((word, isHeld) => !isHeld || describesCar(word));
  const { maiden } = wanted;
  yield leaving((word, isHeld) => !isHeld || describesCar(word) || maiden.includes(word));
  const [first, second] = [vehicles.closest(words), clients?.closest(words) ?? null];
  const closest = first && second && second.score > first.score ? second : (first ?? second);
  yield closest?.left ?? [];
}

/** Words and numbers; of one that was said, the words. */
function asTyped(typed: string, words: ReadonlySet<string>, { said }: Wanted): string[] {
  const spoken = [...words].flatMap((word) => said.get(word) ?? []);
  const others = typed
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => words.has(foldText(word)) && !said.has(word));
  return [...others, ...new Set(spoken)];
}
