import type { TableSort } from '#src/shared/address/params.ts';
import type { Target } from './model.ts';

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

/** The targets in that order, those with nothing to sort by last; null is the API's own order. */
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
