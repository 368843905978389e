import type { Section } from './vehicle.ts';

/** What the section holds; null where it failed. */
export const dataOf = <T>(section: Section<T>): T | null =>
  section.status === 'ready' ? section.data : null;

/** Read, and neither a record in it nor one that could not be read. */
export const holdsNothing = (section: Section<readonly unknown[]>): boolean =>
  section.status === 'ready' && section.data.length === 0 && section.unreadable === 0;

/** The same section with its data turned into what a screen means; a failure stays one. */
export const mapSection = <T, U>(section: Section<T>, change: (data: T) => U): Section<U> =>
  section.status === 'ready' ? { ...section, data: change(section.data) } : section;
