/** Where the session has read of members. */
export type DirectorySource = 'optOuts' | 'vehicles' | 'campaigns';

/** A record that names a member. */
export interface Naming {
  source: DirectorySource;
  code: string;
  /** Campaigns give none. */
  name: string | null;
}

export interface KnownMember {
  code: string;
  /** As most records call it; null if none does. */
  name: string | null;
  otherNames: string[];
  sources: DirectorySource[];
}

/** Each member that a record names, by name and then by code; those without a name last. */
export function directoryOf(namings: readonly Naming[]): KnownMember[] {
  const { compare } = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
  return [...Map.groupBy(namings, ({ code }) => code)]
    .map(([code, group]) => {
      const [name = null, ...otherNames] = namesIn(group);
      return { code, name, otherNames, sources: [...new Set(group.map(({ source }) => source))] };
    })
    .sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        compare(a.name ?? '', b.name ?? '') ||
        compare(a.code, b.code),
    );
}

/** The most frequent first; of two that are as frequent, always the same one. */
function namesIn(group: readonly Naming[]): string[] {
  const names = group.flatMap(({ name }) => name?.trim() || []);
  return [...Map.groupBy(names, (name) => name)]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([name]) => name);
}
