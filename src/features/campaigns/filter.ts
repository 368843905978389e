import { foldText } from '#rules/fold-text.ts';
import { formatPlate } from '#rules/plate.ts';
import type { Campaign, Target } from '#src/domain/campaigns/campaigns.ts';
import { isUnreached, NONE } from '#src/domain/campaigns/figures.ts';
import type { TableSort } from '#src/shared/address/params.ts';

/**
 * What to look at again: clients that several campaigns of the page reached, and clients that no
 * channel reached.
 */
export const checks = ['repeated', 'unreached'] as const;
export type Check = (typeof checks)[number];

/** A part that is null or blank doesn't filter. A target must match all the others. */
export interface ClientFilter {
  /** A key of `diffusion`. */
  channel: string | null;
  /** `Named.key`, or NONE for the clients to whom no operation was proposed. */
  operation: string | null;
  check: Check | null;
  /** Every word of it must appear somewhere in the client's row; accents and case don't matter. */
  text: string;
}

export const noFilter: ClientFilter = { channel: null, operation: null, check: null, text: '' };

export const isFiltering = (filter: ClientFilter): boolean => Object.values(filter).some(Boolean);

/**
 * Each campaign with only those targets that match the filter. Campaigns without any stay in the
 * list, so that the screen can say so.
 * @param reachedBy how many campaigns of the page reached a client
 */
export function filterCampaigns(
  campaigns: readonly Campaign[],
  filter: ClientFilter,
  reachedBy: (client: string) => number,
): Campaign[] {
  const words = foldText(filter.text).split(' ').filter(Boolean);
  const answers = (target: Target) =>
    (filter.channel === null || target.channels.includes(filter.channel)) &&
    (filter.operation === null || (target.operation?.key ?? NONE) === filter.operation) &&
    (filter.check !== 'repeated' || reachedBy(target.client) > 1) &&
    (filter.check !== 'unreached' || isUnreached(target)) &&
    (words.length === 0 || holdsAll(target, words));
  return campaigns.map((campaign) => ({ ...campaign, targets: campaign.targets.filter(answers) }));
}

const holdsAll = (target: Target, words: readonly string[]): boolean => {
  const text = searched(target);
  return words.every((word) => text.includes(word));
};

/** Everything that a person can read in the row; the plate with and without its separators. */
const searched = ({ plate, operation, promotions, ...target }: Target): string =>
  foldText(
    [
      target.title,
      target.name,
      target.firstName,
      target.lastName,
      plate,
      plate && formatPlate(plate),
      target.brand,
      target.model,
      operation?.label,
      ...promotions.map(({ label }) => label),
    ].join('\n'),
  );

export const sortKeys = ['name', 'vehicle', 'operation', 'promotion', 'channels'] as const;
export type SortKey = (typeof sortKeys)[number];
export type Sort = TableSort<SortKey>;

const words: Record<SortKey, (target: Target) => string> = {
  name: ({ name }) => name ?? '',
  vehicle: ({ brand, model, plate }) => [brand, model, plate].filter(Boolean).join(' '),
  operation: ({ operation }) => operation?.label ?? '',
  promotion: ({ promotions }) => promotions.map(({ label }) => label).join(' '),
  channels: ({ channels }) => channels.join(' '),
};

/** The targets in that order; those without a value come last. Null keeps the API's own order. */
export function sortTargets(
  targets: readonly Target[],
  sort: Sort | null,
  locale: string,
): readonly Target[] {
  if (!sort) return targets;
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const sign = sort.descending ? -1 : 1;
  return targets
    .map((target) => ({ target, key: words[sort.by](target) }))
    .sort((a, b) =>
      a.key === '' || b.key === ''
        ? Number(a.key === '') - Number(b.key === '')
        : sign * compare(a.key, b.key),
    )
    .map(({ target }) => target);
}
